package vn.tuantra.team.equipment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.directory.Issuers;
import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.chassis.web.Intent;
import vn.tuantra.contract.VietnamDay;
import vn.tuantra.document.Block;
import vn.tuantra.document.Head;
import vn.tuantra.document.OfficialDocument;
import vn.tuantra.document.Signature;
import vn.tuantra.team.equipment.domain.Holding;
import vn.tuantra.team.equipment.domain.Item;
import vn.tuantra.team.equipment.domain.Permit;
import vn.tuantra.team.oversight.Purpose;
import vn.tuantra.team.paper.Paper;
import vn.tuantra.team.patrolteam.application.CurrentMembers;
import vn.tuantra.team.patrolteam.application.FindMembers;
import vn.tuantra.team.patrolteam.application.PeopleOnPaper;
import vn.tuantra.team.patrolteam.application.PeopleOnPaper.Named;
import vn.tuantra.team.word.TeamWords;

/** What a member holds, to be signed by both sides (6.1). */
@RestController
@RequestMapping("/api/equipment/hand-over-receipt.{format}")
class HandOverReceipt {

    private final Items items;
    private final CurrentMembers members;
    private final PeopleOnPaper people;
    private final EquipmentSettings settings;
    private final Issuers issuers;
    private final Clock clock;

    HandOverReceipt(
            Items items,
            CurrentMembers members,
            PeopleOnPaper people,
            EquipmentSettings settings,
            Issuers issuers,
            Clock clock) {
        this.items = items;
        this.members = members;
        this.people = people;
        this.settings = settings;
        this.issuers = issuers;
        this.clock = clock;
    }

    /** Who has received. */
    record Receiver(@NotNull UUID teamId, @NotNull UUID memberId) {}

    /** @throws Refusal {@code NOT_A_MEMBER}; {@code HOLDS_NOTHING} for somebody who has nothing to sign for */
    @Permitted("print-receipt")
    @PostMapping
    ResponseEntity<byte[]> print(@PathVariable String format, @Valid @RequestBody Receiver body, Intent intent) {
        FindMembers.Found found = members.require(body.teamId(), body.memberId(), intent.caller());
        List<Item> held = items.heldBy(body.memberId());
        if (held.isEmpty()) {
            throw Refusal.conflict("HOLDS_NOTHING", Map.of("member", body.memberId()));
        }
        Named person = people.of(found.team(), List.of(found.member()), Purpose.REGISTER, intent.command())
                .getFirst();
        return paper(person, held).as(format);
    }

    private Paper paper(Named person, List<Item> held) {
        LocalDate today = VietnamDay.of(clock.instant());
        Issuers.Issuer issuer = issuers.of(person.team().wardId(), "", clock.instant());
        Head head = new Head(
                issuer.superior(),
                issuer.name(),
                null,
                "BB-" + issuer.abbreviation(),
                issuer.place(),
                today,
                "BIÊN BẢN",
                "Giao nhận phương tiện, công cụ hỗ trợ",
                List.of());
        List<Block> body = List.of(
                new Block.Paragraph("Bên giao: " + issuer.name() + "."),
                new Block.Paragraph("Bên nhận: %s, %s %s."
                        .formatted(
                                person.fullName(),
                                TeamWords.title(person.member().role()),
                                person.team().nameVi())),
                new Block.Paragraph("Hai bên đã giao và nhận:"),
                table(held),
                new Block.Paragraph(
                        "Người nhận chỉ sử dụng khi làm nhiệm vụ, giữ gìn, báo ngay khi mất, hỏng và giao trả khi thôi tham gia tổ. "
                                + "Biên bản lập thành hai bản, mỗi bên giữ một bản."),
                new Block.Table(
                        List.of(
                                new Block.Column("BÊN NHẬN (ký, ghi rõ họ tên)", 1, false),
                                new Block.Column("NGƯỜI GIAO (ký, ghi rõ họ tên)", 1, false)),
                        List.of(new Block.Row(List.of("\n\n\n\n" + person.fullName(), ""), false))));
        return new Paper(
                "bien-ban-giao-nhan",
                new OfficialDocument(
                        head, body, new Signature(issuer.capacity(), null), List.of("Bên nhận", "Lưu: VT"), List.of()));
    }

    private Block.Table table(List<Item> held) {
        List<Block.Row> rows = new ArrayList<>();
        for (Item item : held) {
            Holding holding = item.holding();
            Permit permit = item.permit();
            rows.add(new Block.Row(
                    List.of(
                            String.valueOf(rows.size() + 1),
                            settings.nameOf(item.type()),
                            item.serial(),
                            holding == null ? "" : holding.decisionNumber(),
                            holding == null ? "" : Paper.dayOf(holding.issuedOn()),
                            permit == null ? "–" : permit.number() + ", đến " + Paper.dayOf(permit.expiresOn()),
                            ""),
                    false));
        }
        return new Block.Table(
                List.of(
                        new Block.Column("TT", 1, true),
                        new Block.Column("Tên", 3, false),
                        new Block.Column("Số hiệu", 4, false),
                        new Block.Column("Quyết định", 3, false),
                        new Block.Column("Ngày giao", 3, false),
                        new Block.Column("Giấy phép", 4, false),
                        new Block.Column("Tình trạng", 2, false)),
                rows);
    }
}

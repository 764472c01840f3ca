package vn.tuantra.team.patrolteam.paper;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.directory.Issuers;
import vn.tuantra.chassis.directory.OrgUnit;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.chassis.web.Intent;
import vn.tuantra.document.Block;
import vn.tuantra.document.Head;
import vn.tuantra.document.OfficialDocument;
import vn.tuantra.document.Signature;
import vn.tuantra.team.oversight.Purpose;
import vn.tuantra.team.paper.Paper;
import vn.tuantra.team.patrolteam.application.CurrentMembers;
import vn.tuantra.team.patrolteam.application.FindMembers;
import vn.tuantra.team.patrolteam.application.PeopleOnPaper;
import vn.tuantra.team.patrolteam.application.PeopleOnPaper.Named;
import vn.tuantra.team.word.TeamWords;

/**
 * The card that a member carries. Its code says only which card it is: whether it holds, and whose it is, answers the
 * register to whoever may ask it, so that a copied or outdated card proves nothing.
 */
@RestController
@RequestMapping("/api/teams/{id}/members/{memberId}/card.{format}")
class MemberCard {

    private final CurrentMembers members;
    private final PeopleOnPaper people;
    private final Issuers issuers;
    private final UnitDirectory directory;
    private final Clock clock;

    MemberCard(CurrentMembers members, PeopleOnPaper people, Issuers issuers, UnitDirectory directory, Clock clock) {
        this.members = members;
        this.people = people;
        this.issuers = issuers;
        this.directory = directory;
        this.clock = clock;
    }

    /** @throws Refusal {@code NOT_FOUND}; {@code NOT_A_MEMBER} for whoever is none today */
    @Permitted("print-card")
    @PostMapping
    ResponseEntity<byte[]> print(
            @PathVariable UUID id, @PathVariable UUID memberId, @PathVariable String format, Intent intent) {
        FindMembers.Found found = members.require(id, memberId, intent.caller());
        Named person = people.of(found.team(), List.of(found.member()), Purpose.REGISTER, intent.command())
                .getFirst();
        return paper(person).as(format);
    }

    private Paper paper(Named person) {
        Issuers.Issuer issuer = issuers.of(person.team().wardId(), "", clock.instant());
        Head head = new Head(
                issuer.superior(),
                issuer.name(),
                null,
                "TTV-" + issuer.abbreviation(),
                issuer.place(),
                null,
                "THẺ THÀNH VIÊN",
                "Tổ tuần tra nhân dân",
                List.of());
        List<Block> body = List.of(
                new Block.Centred(person.fullName(), true),
                new Block.Centred(
                        "%s – %s"
                                .formatted(
                                        TeamWords.title(person.member().role()),
                                        person.team().nameVi()),
                        false),
                new Block.Centred(
                        "%s, sinh năm %d"
                                .formatted(placeOf(person), person.member().birthYear()),
                        false),
                new Block.Code(CardCode.of(person.member().memberId()), "Quét để kiểm tra thẻ"),
                new Block.Paragraph(
                        "Thẻ chỉ có giá trị khi đang làm nhiệm vụ và phải nộp lại khi thôi là thành viên."));
        return new Paper(
                "the-thanh-vien",
                new OfficialDocument(
                        head,
                        body,
                        new Signature(issuer.capacity(), null),
                        List.of("Người được cấp", "Lưu: VT"),
                        List.of()));
    }

    private String placeOf(Named person) {
        return directory
                .tree()
                .find(person.team().residentialGroupId())
                .map(OrgUnit::nameVi)
                .orElse("");
    }
}

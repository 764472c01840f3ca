package vn.tuantra.team.patrolteam.paper;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.directory.Issuers;
import vn.tuantra.chassis.directory.OrgUnit;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.contract.VietnamDay;
import vn.tuantra.contract.team.MemberRole;
import vn.tuantra.document.Annex;
import vn.tuantra.document.Block;
import vn.tuantra.document.Head;
import vn.tuantra.document.OfficialDocument;
import vn.tuantra.document.Signature;
import vn.tuantra.team.paper.Paper;
import vn.tuantra.team.paper.PaperSettings;
import vn.tuantra.team.patrolteam.TeamSettings;
import vn.tuantra.team.patrolteam.application.PeopleOnPaper.Named;
import vn.tuantra.team.patrolteam.domain.EstablishingDecision;
import vn.tuantra.team.patrolteam.domain.Membership;
import vn.tuantra.team.patrolteam.domain.PatrolTeam;
import vn.tuantra.team.word.TeamWords;

/** The founding decision with its list of members (II.0, II.1): to be edited before it is signed, to be kept after. */
@Component
class FoundingPaper {

    private static final Pattern NUMBER = Pattern.compile("(\\d{1,6})/(.+)");

    private final Issuers issuers;
    private final PaperSettings settings;
    private final TeamSettings teamSettings;
    private final UnitDirectory directory;
    private final Clock clock;

    FoundingPaper(
            Issuers issuers, PaperSettings settings, TeamSettings teamSettings, UnitDirectory directory, Clock clock) {
        this.issuers = issuers;
        this.settings = settings;
        this.teamSettings = teamSettings;
        this.directory = directory;
        this.clock = clock;
    }

    /** Whoever the decision names: those who belong to the team from its first day. */
    List<Membership> named(PatrolTeam team) {
        EstablishingDecision decision = team.decision();
        Stream<Membership> members = team.members().stream();
        if (decision != null) {
            LocalDate first = decision.effectiveOn();
            members = members.filter(member -> !member.joinedOn().isAfter(first));
        }
        return members.sorted(Comparator.comparing(Membership::role)).toList();
    }

    /** @param members as {@link #named} gives them */
    Paper of(PatrolTeam team, List<Named> members) {
        EstablishingDecision decision = team.decision();
        LocalDate day = decision == null ? VietnamDay.of(clock.instant()) : decision.decidedOn();
        Issuers.Issuer issuer = issuers.of(
                team.wardOn(day), "", day.atStartOfDay(VietnamDay.ZONE).toInstant());
        Matcher number = NUMBER.matcher(decision == null ? "" : decision.number());
        boolean numbered = number.matches();
        Head head = new Head(
                issuer.superior(),
                issuer.name(),
                numbered ? Integer.parseInt(number.group(1)) : null,
                numbered ? number.group(2) : "QĐ-UBND",
                issuer.place(),
                decision == null ? null : decision.decidedOn(),
                "QUYẾT ĐỊNH",
                "Về việc thành lập " + team.nameVi(),
                List.of());
        return new Paper(
                "quyet-dinh-thanh-lap-to",
                new OfficialDocument(
                        head,
                        body(team, members, issuer, day),
                        new Signature(issuer.capacity(), null),
                        Stream.concat(Stream.of("Như Điều 3"), settings.recipients().stream())
                                .toList(),
                        List.of(new Annex("DANH SÁCH THÀNH VIÊN " + team.nameVi(), List.of(list(members))))));
    }

    private List<Block> body(PatrolTeam team, List<Named> members, Issuers.Issuer issuer, LocalDate day) {
        EstablishingDecision decision = team.decision();
        String committee = issuer.name().replaceFirst("^UBND", "ỦY BAN NHÂN DÂN");
        List<Block> body = new ArrayList<>();
        body.add(new Block.Centred("CHỦ TỊCH " + committee, true));
        settings.basesOf(teamSettings.teamPolicies().at(day).name())
                .forEach(basis -> body.add(new Block.Paragraph("Căn cứ " + basis + ";")));
        body.add(new Block.Paragraph("Xét đề nghị của Công an phường."));
        body.add(new Block.Centred("QUYẾT ĐỊNH:", true));
        body.add(new Block.Paragraph(
                "Điều 1. Thành lập %s, phụ trách %s, gồm %02d thành viên; tổ trưởng: %s; tổ phó: %s."
                        .formatted(
                                team.nameVi(),
                                directory
                                        .tree()
                                        .find(team.groupOn(day))
                                        .map(OrgUnit::nameVi)
                                        .orElse("…"),
                                members.size(),
                                nameOf(members, MemberRole.LEADER),
                                nameOf(members, MemberRole.DEPUTY))));
        body.add(new Block.Paragraph("(Danh sách kèm theo)"));
        body.add(new Block.Paragraph(
                "Điều 2. Tổ thực hiện nhiệm vụ tuần tra, bảo đảm an ninh, trật tự tại địa bàn được giao, "
                        + "dưới sự chỉ đạo của Ủy ban nhân dân phường và sự hướng dẫn của Công an phường."));
        body.add(new Block.Paragraph(
                ("Điều 3. Quyết định này có hiệu lực kể từ %s. Văn phòng Ủy ban nhân dân phường, Công an phường và các ông, bà "
                                + "có tên trong danh sách chịu trách nhiệm thi hành Quyết định này.")
                        .formatted(decision == null ? "ngày ký" : "ngày " + Paper.dayOf(decision.effectiveOn()))));
        return body;
    }

    private static String nameOf(List<Named> members, MemberRole role) {
        return members.stream()
                .filter(one -> one.member().role() == role)
                .map(Named::fullName)
                .findFirst()
                .orElse("…");
    }

    private static Block.Table list(List<Named> members) {
        List<Block.Row> rows = new ArrayList<>();
        for (Named one : members) {
            Membership member = one.member();
            String other = member.otherCategory();
            rows.add(new Block.Row(
                    List.of(
                            String.valueOf(rows.size() + 1),
                            one.fullName(),
                            String.valueOf(member.birthYear()),
                            TeamWords.title(member.sex()),
                            other == null ? TeamWords.title(member.category()) : other,
                            one.phone(),
                            TeamWords.title(member.role())),
                    false));
        }
        return new Block.Table(
                List.of(
                        new Block.Column("TT", 1, true),
                        new Block.Column("Họ và tên", 5, false),
                        new Block.Column("Năm sinh", 2, true),
                        new Block.Column("Giới tính", 2, false),
                        new Block.Column("Thành phần", 4, false),
                        new Block.Column("Điện thoại", 3, false),
                        new Block.Column("Vai trò", 3, false)),
                rows);
    }
}

package vn.tuantra.team.welfare.allowance;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.directory.Issuers;
import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.chassis.web.Intent;
import vn.tuantra.contract.VietnamDay;
import vn.tuantra.document.Block;
import vn.tuantra.document.Head;
import vn.tuantra.document.OfficialDocument;
import vn.tuantra.document.Signature;
import vn.tuantra.team.oversight.Purpose;
import vn.tuantra.team.paper.MoneyInWords;
import vn.tuantra.team.paper.Paper;
import vn.tuantra.team.patrolteam.application.PeopleOnPaper;
import vn.tuantra.team.patrolteam.application.PeopleOnPaper.Named;
import vn.tuantra.team.welfare.allowance.domain.AllowanceLine;
import vn.tuantra.team.welfare.allowance.domain.AllowanceRun;
import vn.tuantra.team.word.TeamWords;

/** The list on which the people of a ward sign for what they get (6.3). Who prints it sees names, and that is put on record. */
@RestController
@RequestMapping("/api/welfare/allowances/{id}/pay-list.{format}")
class PayList {

    private final AllowanceRuns runs;
    private final PeopleOnPaper people;
    private final Issuers issuers;

    PayList(AllowanceRuns runs, PeopleOnPaper people, Issuers issuers) {
        this.runs = runs;
        this.people = people;
        this.issuers = issuers;
    }

    private record Line(Named person, AllowanceLine amounts) {}

    @Permitted("print-pay-list")
    @PostMapping
    ResponseEntity<byte[]> print(@PathVariable UUID id, @PathVariable String format, Intent intent) {
        AllowanceRun run = runs.visible(id, intent.caller()).state();
        List<Named> persons = people.find(
                run.lines().stream()
                        .map(line -> new PeopleOnPaper.Asked(line.teamId(), line.memberId()))
                        .toList(),
                Purpose.WELFARE,
                intent.command());
        List<Line> lines = IntStream.range(0, persons.size())
                .mapToObj(i -> new Line(persons.get(i), run.lines().get(i)))
                .sorted(Comparator.comparing((Line line) -> line.person().team().nameVi())
                        .thenComparing(line -> line.person().member().role()))
                .toList();
        return paper(run, lines).as(format);
    }

    private Paper paper(AllowanceRun run, List<Line> lines) {
        YearMonth month = YearMonth.parse(run.month());
        Instant end = month.atEndOfMonth().atStartOfDay(VietnamDay.ZONE).toInstant();
        Issuers.Issuer issuer = issuers.of(run.wardId(), "", end);
        Head head = new Head(
                issuer.superior(),
                issuer.name(),
                null,
                "DS-" + issuer.abbreviation(),
                issuer.place(),
                null,
                "DANH SÁCH",
                "Chi bồi dưỡng, hỗ trợ thành viên Tổ tuần tra nhân dân tháng %d năm %d"
                        .formatted(month.getMonthValue(), month.getYear()),
                List.of());
        return new Paper(
                "danh-sach-chi-" + run.month(),
                new OfficialDocument(
                        head,
                        List.of(
                                table(lines, run.totalVnd()),
                                new Block.Paragraph("Bằng chữ: " + MoneyInWords.of(run.totalVnd()) + ".")),
                        new Signature(issuer.capacity(), null),
                        List.of("Kế toán", "Lưu: VT"),
                        List.of()));
    }

    private static Block.Table table(List<Line> lines, long total) {
        List<Block.Row> rows = new ArrayList<>();
        for (Line line : lines) {
            rows.add(new Block.Row(
                    List.of(
                            String.valueOf(rows.size() + 1),
                            line.person().fullName(),
                            TeamWords.title(line.person().member().role()) + ", "
                                    + line.person().team().nameVi(),
                            line.amounts().parts().stream()
                                    .map(part -> part.name() + " (" + part.quantity() + "): " + money(part.amountVnd()))
                                    .collect(Collectors.joining("; ")),
                            money(line.amounts().amountVnd()),
                            ""),
                    false));
        }
        rows.add(new Block.Row(List.of("", "Tổng cộng", "", "", money(total), ""), true));
        return new Block.Table(
                List.of(
                        new Block.Column("TT", 1, true),
                        new Block.Column("Họ và tên", 4, false),
                        new Block.Column("Vai trò, tổ", 4, false),
                        new Block.Column("Các khoản (đồng)", 5, false),
                        new Block.Column("Số tiền (đồng)", 3, true),
                        new Block.Column("Ký nhận", 3, false)),
                rows);
    }

    private static String money(long vnd) {
        return NumberFormat.getIntegerInstance(Locale.of("vi", "VN")).format(vnd);
    }
}

package vn.tuantra.reporting.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.tuantra.document.Block;
import vn.tuantra.reporting.indicator.domain.Comparison;
import vn.tuantra.reporting.indicator.domain.Figures;

/** Part III of a report: its figures in sentences, by the groups of section 5.2. */
@Component
public class FigureText {

    private record Group(String title, List<String> always, List<String> ifAny) {}

    /**
     * What is always told is printed as zero where there is nothing; the rest is not printed then. A number is that of an
     * indicator with all its parts, or that of one part behind a point.
     */
    private static final List<Group> GROUPS = List.of(
            new Group("Tổ chức lực lượng", List.of("T1", "T2", "T2a", "T2b", "T3", "T5"), List.of()),
            new Group("Tuyên truyền, vận động", List.of("C1", "C5"), List.of()),
            new Group("Tuần tra", List.of("P1", "P1a", "P2", "P3", "P4", "C7"), List.of()),
            new Group("Tiếp nhận, xử lý vụ việc", List.of("I1", "I2", "I2a", "I2d", "I4", "I5", "I7"), List.of("C6")),
            new Group("Hòa giải, quản lý giáo dục", List.of("C4"), List.of("C3")),
            new Group(
                    "Tập huấn, trang bị, kinh phí",
                    List.of("R1.COURSES", "R1.TRAINED", "R3.BUDGET", "R3.SPENT", "R3.ALLOWANCE"),
                    List.of("R2.MEANS", "R2.SUPPORT_TOOL", "R2.WEAPON", "R2.BROKEN", "R2.LOST")),
            new Group(
                    "Thi đua, khen thưởng, chế độ",
                    List.of("R4"),
                    List.of("R5.ILLNESS", "R5.ACCIDENT", "R5.INJURY", "R5.DEATH", "R5.SETTLED")),
            new Group("Văn bản chỉ đạo", List.of(), List.of("R6")));

    private static final String OUTREACH = "C1";

    private static final Map<String, String> RATIOS = Map.of(
            "T3", "Tỷ lệ tổ dân phố có tổ tuần tra",
            "I2a", "Tỷ lệ vụ việc phức tạp được báo cáo ngay",
            "I2c", "Tỷ lệ tiếp nhận đúng thời hạn",
            "C2", "Tỷ lệ hòa giải thành",
            "R1", "Tỷ lệ thành viên được tập huấn");

    private final IndicatorNames names;

    FigureText(IndicatorNames names) {
        this.names = names;
    }

    /** Numbered paragraphs, one per group that has something to say. */
    public List<Block> of(Figures figures) {
        List<Block> all = new ArrayList<>();
        int number = 1;
        for (Group group : GROUPS) {
            String sentence = Stream.concat(
                            group.always().stream(), group.ifAny().stream().filter(place -> has(figures, place)))
                    .map(place -> said(place, figures))
                    .collect(Collectors.joining("; "));
            if (!sentence.isEmpty()) {
                all.add(new Block.Paragraph("%d. %s. %s.".formatted(number, group.title(), sentence)));
                number++;
            }
        }
        String ratios = ratios(figures);
        if (!ratios.isEmpty()) {
            all.add(new Block.Paragraph(ratios + "."));
        }
        return all;
    }

    /** Participants and materials are measures of the activities, not more of them. */
    private static long number(Figures figures, String code) {
        return code.equals(OUTREACH) ? figures.at(code, "") : figures.total(code);
    }

    /** Made of the sums, and only where there is a whole to take a share of. */
    private static String ratios(Figures figures) {
        return new Comparison(figures, null, null, figures)
                .ratios().stream()
                        .filter(ratio -> RATIOS.containsKey(ratio.code())
                                && ratio.current().signum() > 0)
                        .map(ratio -> "%s: %s%%"
                                .formatted(
                                        RATIOS.get(ratio.code()),
                                        ratio.current().toPlainString().replace('.', ',')))
                        .collect(Collectors.joining("; "));
    }

    private String said(String place, Figures figures) {
        int point = place.indexOf('.');
        if (point < 0) {
            return names.of(place) + ": " + FigureLine.text(place, number(figures, place));
        }
        String code = place.substring(0, point);
        String part = place.substring(point + 1);
        return "%s, %s: %s"
                .formatted(names.of(code), names.ofPart(part), FigureLine.text(code, figures.at(code, part)));
    }

    private static boolean has(Figures figures, String place) {
        return figures.cells().stream()
                .anyMatch(cell -> place.equals(cell.code()) || place.equals(cell.code() + "." + cell.part()));
    }
}

package vn.tuantra.reporting.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.tuantra.document.Block;
import vn.tuantra.reporting.indicator.domain.Cell;
import vn.tuantra.reporting.indicator.domain.Figures;

/** Figures as lines of a table, the indicators in the order of section 5.1. */
@Component
public class FigureLines {

    private static final List<String> ORDER = List.of(
            "T1", "T2", "T2a", "T2b", "T3", "T4", "T5", "T6", "P1", "P1a", "P2", "P3", "P4", "P5", "I1", "I2", "I2a",
            "I2c", "I2d", "I3", "I4", "I5", "I6", "I7", "C1", "C2", "C3", "C4", "C5", "C6", "C7", "R1", "R2", "R3",
            "R4", "R5", "R6");
    /** Of these, the parts together are a number that means something. */
    private static final Set<String> ADDED_UP = Set.of("P1", "I1", "I4", "I5", "C5", "R4");
    /** Members are counted twice, once by what they are and once by sex. */
    private static final String MEMBERS = "T4";

    private final IndicatorNames names;

    FigureLines(IndicatorNames names) {
        this.names = names;
    }

    /** Every number, and the sums of those that may be added up. */
    public List<FigureLine> of(Figures figures) {
        Map<String, List<Cell>> byCode = new LinkedHashMap<>();
        ORDER.forEach(code -> byCode.put(code, new ArrayList<>()));
        figures.cells()
                .forEach(cell -> byCode.computeIfAbsent(cell.code(), _ -> new ArrayList<>())
                        .add(cell));
        List<FigureLine> lines = new ArrayList<>();
        byCode.forEach((code, cells) -> {
            if (code.equals(MEMBERS)) {
                lines.addAll(group(code, startingWith(cells, "CATEGORY."), ", theo thành phần"));
                lines.addAll(group(code, startingWith(cells, "SEX."), ", theo giới tính"));
            } else if (ADDED_UP.contains(code)) {
                lines.addAll(group(code, cells, ""));
            } else {
                cells.forEach(cell -> lines.add(single(cell)));
            }
        });
        return lines;
    }

    /** The lines as a table of a document. */
    public Block.Table table(Figures figures) {
        List<Block.Row> rows = of(figures).stream()
                .map(line -> new Block.Row(List.of(line.code(), line.name(), line.text()), line.sumOfNext() > 0))
                .toList();
        return new Block.Table(
                List.of(
                        new Block.Column("Mã", 1, false),
                        new Block.Column("Chỉ tiêu", 7, false),
                        new Block.Column("Số liệu", 2, true)),
                rows);
    }

    private static List<Cell> startingWith(List<Cell> cells, String prefix) {
        return cells.stream().filter(cell -> cell.part().startsWith(prefix)).toList();
    }

    private List<FigureLine> group(String code, List<Cell> cells, String by) {
        if (cells.isEmpty()) {
            return List.of();
        }
        List<FigureLine> lines = new ArrayList<>();
        lines.add(new FigureLine(
                code,
                "",
                names.of(code) + by,
                cells.stream().mapToLong(Cell::value).sum(),
                cells.size()));
        cells.forEach(cell -> lines.add(new FigureLine("", cell.part(), "– " + partOf(cell), cell.value(), 0)));
        return lines;
    }

    private String partOf(Cell cell) {
        String part = cell.part();
        return names.ofPart(cell.code().equals(MEMBERS) ? part.substring(part.indexOf('.') + 1) : part);
    }

    private FigureLine single(Cell cell) {
        String name = names.of(cell.code());
        return new FigureLine(
                cell.code(),
                cell.part(),
                cell.part().isEmpty() ? name : name + ": " + names.ofPart(cell.part()),
                cell.value(),
                0);
    }
}

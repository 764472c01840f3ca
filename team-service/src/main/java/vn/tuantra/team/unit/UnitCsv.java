package vn.tuantra.team.unit;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.contract.unit.DutyAssignment;
import vn.tuantra.contract.unit.UnitLocation;

/** The tree as a table: what is written can be read again, and changes nothing when it is. */
final class UnitCsv {

    static final String MEDIA_TYPE = "text/csv";

    private static final String[] COLUMNS = {
        "id",
        "line",
        "level",
        "code",
        "nameVi",
        "parent",
        "counterpart",
        "validFrom",
        "validTo",
        "dutyRoles",
        "latitude",
        "longitude"
    };
    private static final CSVFormat WRITTEN =
            CSVFormat.RFC4180.builder().setHeader(COLUMNS).get();
    private static final CSVFormat READ = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .get();

    private UnitCsv() {}

    /**
     * The rows under the header.
     *
     * @throws Refusal {@code MALFORMED_FILE}, {@code MISSING_COLUMN} naming the first one
     */
    static List<CSVRecord> read(Reader file) {
        try (CSVParser parser = READ.parse(file)) {
            Map<String, Integer> header = parser.getHeaderMap();
            for (String column : List.of("line", "level", "code", "nameVi", "validFrom")) {
                if (!header.containsKey(column)) {
                    throw Refusal.invalid("MISSING_COLUMN", Map.of("field", column));
                }
            }
            return parser.getRecords();
        } catch (IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException e) {
            throw (Refusal)
                    Refusal.invalid("MALFORMED_FILE", Map.of("field", "file")).initCause(e);
        }
    }

    static String write(List<Unit> units) {
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(text, WRITTEN)) {
            for (Unit unit : units) {
                UnitLocation location = unit.location();
                printer.printRecord(
                        unit.unitId(),
                        unit.line(),
                        unit.level(),
                        unit.code(),
                        harmless(unit.nameVi()),
                        orEmpty(unit.parentId()),
                        orEmpty(unit.counterpartId()),
                        unit.validFrom(),
                        orEmpty(unit.validTo()),
                        unit.dutyRoles().stream().map(UnitCsv::duty).collect(Collectors.joining(";")),
                        location == null ? "" : location.latitude(),
                        location == null ? "" : location.longitude());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String duty(DutyAssignment duty) {
        return duty.role() + "@" + duty.validFrom() + "/" + orEmpty(duty.validTo());
    }

    /** A name that a spreadsheet would take for a formula. */
    private static String harmless(String text) {
        return text.matches("[=+\\-@].*") ? "'" + text : text;
    }

    private static String orEmpty(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}

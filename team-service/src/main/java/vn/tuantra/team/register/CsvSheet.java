package vn.tuantra.team.register;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.tuantra.chassis.aggregate.Refusal;

/** Rows of a CSV file in UTF-8. */
final class CsvSheet {

    static final String MEDIA_TYPE = "text/csv";

    private CsvSheet() {}

    /** @throws Refusal {@code MALFORMED_FILE} and those of {@link SheetReader} */
    static List<SheetRow> read(byte[] file) {
        String text = new String(file, UTF_8);
        SheetReader reader = new SheetReader();
        try (CSVParser parser =
                CSVFormat.RFC4180.parse(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text))) {
            for (CSVRecord record : parser) {
                Map<Integer, String> cells = new HashMap<>();
                for (int i = 0; i < record.size(); i++) {
                    cells.put(i, record.get(i));
                }
                reader.take(Math.toIntExact(record.getRecordNumber()), cells);
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw (Refusal)
                    Refusal.invalid("MALFORMED_FILE", Map.of("field", "file")).initCause(e);
        }
        return reader.rows();
    }
}

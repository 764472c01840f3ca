package vn.tuantra.team.register;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.tuantra.chassis.aggregate.Refusal;

/** Rows of a text file as spreadsheets save them: commas, semicolons or tabs, UTF-8 or UTF-16. */
final class CsvSheet {

    static final String MEDIA_TYPE = "text/csv";

    private static final String MARK = "\uFEFF";

    private CsvSheet() {}

    /** @throws Refusal {@code MALFORMED_FILE} and those of {@link RegisterTable} */
    static RegisterTable read(byte[] file) {
        String text = decoded(file);
        char separator = separatorOf(text);
        // A first line for spreadsheets only: it says the separator and is no row.
        boolean told = text.startsWith("sep=");
        RawRows rows = new RawRows();
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(separator).get();
        try (CSVParser parser = format.parse(new StringReader(told ? text.substring(text.indexOf('\n') + 1) : text))) {
            for (CSVRecord record : parser) {
                Map<Integer, String> cells = new HashMap<>();
                for (int i = 0; i < record.size(); i++) {
                    cells.put(i, record.get(i));
                }
                rows.take(Math.toIntExact(record.getRecordNumber()) + (told ? 1 : 0), cells, false);
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw (Refusal)
                    Refusal.invalid("MALFORMED_FILE", Map.of("field", "file")).initCause(e);
        }
        return RegisterTable.of(List.of(rows.with(List.of())));
    }

    private static String decoded(byte[] file) {
        boolean marked = file.length >= 2;
        String text = marked && (file[0] & 0xff) == 0xff && (file[1] & 0xff) == 0xfe
                ? new String(file, UTF_16LE)
                : marked && (file[0] & 0xff) == 0xfe && (file[1] & 0xff) == 0xff
                        ? new String(file, UTF_16BE)
                        : new String(file, UTF_8);
        return text.startsWith(MARK) ? text.substring(1) : text;
    }

    /** The one that the file says, or else the one that most lines have most of. */
    private static char separatorOf(String text) {
        if (text.startsWith("sep=") && text.length() > 4) {
            return text.charAt(4);
        }
        String beginning = text.substring(0, Math.min(text.length(), 4_000));
        return Stream.of(',', ';', '\t')
                .max(Comparator.comparingLong(
                        one -> beginning.chars().filter(each -> each == one).count()))
                .filter(most -> beginning.indexOf(most) >= 0)
                .orElse(',');
    }
}

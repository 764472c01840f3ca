package vn.tuantra.reporting.consolidation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.reporting.consolidation.domain.Consolidation;
import vn.tuantra.reporting.consolidation.domain.Gathered;
import vn.tuantra.reporting.consolidation.domain.PublicTable;
import vn.tuantra.reporting.document.IndicatorNames;
import vn.tuantra.reporting.obligation.domain.ReportPeriod;

/** What of a consolidation may be given to everybody; of one that was sent, which never changes again. */
@RestController
@RequestMapping("/api/reports/consolidations/{id}")
class PublicFiguresController {

    private static final MediaType CSV = new MediaType("text", "csv", UTF_8);

    private final Consolidations consolidations;
    private final IndicatorNames names;

    PublicFiguresController(Consolidations consolidations, IndicatorNames names) {
        this.consolidations = consolidations;
        this.names = names;
    }

    /** @param smallest a number from one to one less than this is withheld and null, and so is what would tell it */
    record PublicFigures(String period, String unitNameVi, int smallest, PublicTable figures) {}

    /** Refused with {@code NOT_SENT_YET} before. */
    @Permitted("publish-figures")
    @GetMapping("/public.json")
    PublicFigures json(@PathVariable UUID id, Caller caller) {
        Consolidation sent = sent(id, caller);
        return new PublicFigures(
                sent.owed().period().code(), sent.owed().unitNameVi(), PublicTable.SMALLEST, table(sent));
    }

    /** The same for spreadsheets: with a mark of the encoding, numbers bare, what is withheld empty. */
    @Permitted("publish-figures")
    @GetMapping("/public.csv")
    ResponseEntity<byte[]> csv(@PathVariable UUID id, Caller caller) {
        PublicTable table = table(sent(id, caller));
        Stream<String> head =
                Stream.of(line(Stream.of(Stream.of("Mã", "Chỉ tiêu"), table.units().stream(), Stream.of("Cộng"))
                        .flatMap(each -> each)
                        .map(PublicFiguresController::quoted)));
        String text = Stream.concat(head, table.rows().stream().map(this::line)).collect(Collectors.joining());
        return ResponseEntity.ok().contentType(CSV).body(("\ufeff" + text).getBytes(UTF_8));
    }

    private Consolidation sent(UUID id, Caller caller) {
        Consolidation known = consolidations.visible(id, caller).state();
        if (known.status() != Consolidation.Status.SENT) {
            throw Refusal.conflict("NOT_SENT_YET", Map.of());
        }
        return known;
    }

    private PublicTable table(Consolidation sent) {
        List<Gathered> earlier = consolidations.of(sent.owed().unitId()).stream()
                .filter(each -> each.status() == Consolidation.Status.SENT)
                .filter(each -> isPartOf(each.owed().period(), sent.owed().period()))
                .map(Consolidation::gathered)
                .toList();
        return PublicTable.of(sent.gathered(), earlier);
    }

    private static boolean isPartOf(ReportPeriod part, ReportPeriod whole) {
        return !part.code().equals(whole.code())
                && !part.from().isBefore(whole.from())
                && !part.to().isAfter(whole.to());
    }

    private String line(PublicTable.Row row) {
        String name = names.of(row.code()) + (row.part().isEmpty() ? "" : ": " + names.ofPart(row.part()));
        return line(Stream.of(
                        Stream.of(quoted(row.code()), quoted(name)),
                        row.values().stream().map(PublicFiguresController::number),
                        Stream.of(number(row.total())))
                .flatMap(each -> each));
    }

    private static String line(Stream<String> cells) {
        return cells.collect(Collectors.joining(",")) + "\r\n";
    }

    private static String number(@Nullable Long value) {
        return value == null ? "" : value.toString();
    }

    /** A text that a spreadsheet would take for a formula is made plain. */
    private static String quoted(String text) {
        String plain = text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
        return "\"" + plain.replace("\"", "\"\"") + "\"";
    }
}

package vn.tuantra.team.paper;

import java.time.LocalDate;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.web.FileFormat;
import vn.tuantra.document.Docx;
import vn.tuantra.document.OfficialDocument;
import vn.tuantra.document.Pdf;

/**
 * A paper and what its file is called.
 *
 * @param name without ending, of plain letters
 */
public record Paper(String name, OfficialDocument content) {

    /** A day as it stands in a sentence or a cell: {@code 02/09/2026}. */
    public static String dayOf(LocalDate day) {
        return "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    /**
     * The file, for nobody's cache: it names people.
     *
     * @throws Refusal {@code NOT_FOUND} for a form in which papers are not written
     */
    public ResponseEntity<byte[]> as(String ending) {
        FileFormat format = FileFormat.of(ending);
        byte[] file = switch (format) {
            case PDF -> Pdf.write(content);
            case DOCX -> Docx.write(content);
            case XLSX -> throw Refusal.notFound("document");
        };
        ResponseEntity<byte[]> answer = format.download(name, file);
        return ResponseEntity.ok()
                .headers(answer.getHeaders())
                .cacheControl(CacheControl.noStore())
                .body(answer.getBody());
    }
}

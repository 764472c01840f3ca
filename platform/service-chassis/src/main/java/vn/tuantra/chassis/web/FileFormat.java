package vn.tuantra.chassis.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import vn.tuantra.chassis.aggregate.Refusal;

/** In which form a document can be downloaded. */
public enum FileFormat {
    PDF("application/pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String type;

    FileFormat(String type) {
        this.type = type;
    }

    /** @throws Refusal {@code NOT_FOUND} for any other ending of a file name */
    public static FileFormat of(String ending) {
        return Arrays.stream(values())
                .filter(format -> format.ending().equals(ending))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("document"));
    }

    private String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @param name without ending, of plain letters */
    public ResponseEntity<byte[]> download(String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + "." + ending(), StandardCharsets.US_ASCII)
                                .build()
                                .toString())
                .body(content);
    }
}

package vn.tuantra.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfLiteral;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfWriter;

/** Takes out what the library writes differently each time: its time, its file id and the tags of its font subsets. */
final class StablePdf {

    /** Six capitals before the name of a font that is in the file in part only. */
    private static final Pattern TAG = Pattern.compile("/([A-Z]{6})\\+(?=LiberationSerif)");

    private static final String NO_ID = "[<00000000000000000000000000000000><00000000000000000000000000000000>]";

    private StablePdf() {}

    static void withoutTime(PdfWriter writer) {
        PdfDictionary information = writer.getInfo();
        information.remove(PdfName.CREATIONDATE);
        information.remove(PdfName.MODDATE);
        information.put(PdfName.FILEID, new PdfLiteral(NO_ID));
    }

    /** As many bytes as before, so every offset stays right. */
    static byte[] withoutChance(byte[] pdf) {
        Map<String, String> tags = new HashMap<>();
        Matcher found = TAG.matcher(new String(pdf, ISO_8859_1));
        return found.replaceAll(match ->
                        "/" + tags.computeIfAbsent(match.group(1), _ -> "AAAAA" + (char) ('A' + tags.size())) + "+")
                .getBytes(ISO_8859_1);
    }
}

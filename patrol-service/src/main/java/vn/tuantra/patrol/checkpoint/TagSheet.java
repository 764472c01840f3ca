package vn.tuantra.patrol.checkpoint;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.web.util.HtmlUtils;

/** A sheet to print and hang up: the place's name, what the tag says as a QR code, and below it for fingers. */
final class TagSheet {

    /** Rain and scratches: a quarter of the code may be lost. */
    private static final Map<EncodeHintType, Object> HINTS =
            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.Q, EncodeHintType.MARGIN, 4);

    private static final int LETTERS_ON_A_LINE = 26;
    private static final double CODE_WIDTH = 118;

    private TagSheet() {}

    /** An A5 page as SVG, in millimetres. */
    static String of(String name, String token) {
        StringBuilder page = new StringBuilder("""
                <svg xmlns="http://www.w3.org/2000/svg" width="148mm" height="210mm" viewBox="0 0 148 210">
                <title>%1$s</title>
                <rect width="148" height="210" fill="#fff"/>
                <g font-family="sans-serif" text-anchor="middle" fill="#000">
                <text x="74" y="14" font-size="6">TỔ TUẦN TRA NHÂN DÂN – ĐIỂM KIỂM TRA</text>
                """.formatted(escaped(name)));
        int line = 0;
        for (String part : lines(name)) {
            page.append("<text x=\"74\" y=\"%d\" font-size=\"8.5\" font-weight=\"bold\">%s</text>%n"
                    .formatted(27 + 10 * line, escaped(part)));
            line++;
        }
        page.append("<text x=\"74\" y=\"205\" font-size=\"5\" font-family=\"monospace\">%s</text>%n</g>%n"
                .formatted(escaped(token)));
        return page.append(code(token)).append("</svg>\n").toString();
    }

    private static String code(String token) {
        BitMatrix code = encoded(token);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.getHeight(); y++) {
            for (int x = 0; x < code.getWidth(); x++) {
                if (code.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return "<svg x=\"15\" y=\"78\" width=\"%1$s\" height=\"%1$s\" viewBox=\"0 0 %2$d %2$d\" shape-rendering=\"crispEdges\"><path d=\"%3$s\"/></svg>%n"
                .formatted(CODE_WIDTH, code.getWidth(), path);
    }

    private static BitMatrix encoded(String token) {
        try {
            return new QRCodeWriter().encode(token, BarcodeFormat.QR_CODE, 0, 0, HINTS);
        } catch (WriterException tooLong) {
            // Tokens are made here, and short.
            throw new IllegalStateException(tooLong);
        }
    }

    private static List<String> lines(String name) {
        List<String> lines = new ArrayList<>(List.of(""));
        for (String word : name.split(" ", -1)) {
            String joined = (lines.getLast() + " " + word).strip();
            if (joined.length() > LETTERS_ON_A_LINE && !lines.getLast().isEmpty() && lines.size() < 5) {
                lines.add(word);
            } else {
                lines.set(lines.size() - 1, joined);
            }
        }
        return lines;
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}

package vn.tuantra.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.openpdf.text.Font;
import org.openpdf.text.pdf.BaseFont;

/** Liberation Serif (SIL Open Font License 1.1), as wide as Times New Roman, with every Vietnamese letter. */
final class Fonts {

    /** Every letter with two marks, and the one that is not in Unicode's Latin blocks of most fonts. */
    private static final String HARDEST = "ẮẰẲẴẶẤẦẨẪẬẾỀỂỄỆỐỒỔỖỘỚỜỞỠỢỨỪỬỮỰắằẳẵặấầẩẫậếềểễệốồổỗộớờởỡợứừửữựĐđƠơƯưỸỹ₫";

    private static final BaseFont REGULAR = load("Regular");
    private static final BaseFont BOLD = load("Bold");
    private static final BaseFont ITALIC = load("Italic");
    private static final BaseFont BOLD_ITALIC = load("BoldItalic");

    private Fonts() {}

    static Font regular(float size) {
        return new Font(REGULAR, size);
    }

    static Font bold(float size) {
        return new Font(BOLD, size);
    }

    static Font italic(float size) {
        return new Font(ITALIC, size);
    }

    static Font boldItalic(float size) {
        return new Font(BOLD_ITALIC, size);
    }

    private static BaseFont load(String style) {
        String name = "LiberationSerif-" + style + ".ttf";
        try (InputStream file = Fonts.class.getResourceAsStream("/liberation/" + name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is not there");
            }
            BaseFont font = BaseFont.createFont(
                    name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.CACHED, file.readAllBytes(), null);
            HARDEST.codePoints()
                    .filter(letter -> !font.charExists(letter))
                    .findFirst()
                    .ifPresent(missing -> {
                        throw new IllegalStateException(name + " lacks U+" + Integer.toHexString(missing));
                    });
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package vn.tuantra.patrol.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.StringReader;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** What is printed can be read, by a reader and by people. */
class TagSheetTest {

    private static final String TOKEN = "3q2-7wXy_Zk9TtPpLl0aB4cD";
    private static final Pattern MODULE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");
    private static final Pattern WIDTH = Pattern.compile("viewBox=\"0 0 (\\d+) \\1\"");

    @Test
    void aReaderReadsTheTokenAlsoFromADirtySheet() throws Exception {
        String sheet = TagSheet.of("Cổng chợ Châu Long", TOKEN);

        assertThat(read(sheet, 0)).isEqualTo(TOKEN);
        assertThat(read(sheet, 3)).isEqualTo(TOKEN);
    }

    @Test
    void saysTheNameAndTheTokenWhateverTheyContain() throws Exception {
        Document sheet =
                parsed(TagSheet.of("Ngõ <5> & \"Hồ\" Trúc Bạch, cạnh trạm biến áp số 12 phố Châu Long", TOKEN));

        assertThat(sheet.getElementsByTagName("title").item(0).getTextContent())
                .startsWith("Ngõ <5> & \"Hồ\" Trúc Bạch");
        assertThat(sheet.getDocumentElement().getTextContent()).contains(TOKEN, "Trúc Bạch, cạnh trạm");
        assertThat(sheet.getElementsByTagName("text").getLength()).isEqualTo(5);
    }

    /** Draws the code with four points a module, a square of so many modules in it soiled. */
    private static String read(String sheet, int soiled) throws Exception {
        Matcher width = WIDTH.matcher(sheet);
        assertThat(width.find()).isTrue();
        int size = Integer.parseInt(width.group(1)) * 4;
        int[] points = new int[size * size];
        Arrays.fill(points, 0xffffff);
        MODULE.matcher(sheet)
                .results()
                .forEach(module ->
                        fill(points, size, Integer.parseInt(module.group(1)), Integer.parseInt(module.group(2)), 1));
        fill(points, size, size / 8, size / 8, soiled);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(size, size, points))))
                .getText();
    }

    private static void fill(int[] points, int size, int x, int y, int modules) {
        for (int dy = 0; dy < 4 * modules; dy++) {
            Arrays.fill(points, (4 * y + dy) * size + 4 * x, (4 * y + dy) * size + 4 * (x + modules), 0);
        }
    }

    private static Document parsed(String sheet) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(sheet)));
    }
}

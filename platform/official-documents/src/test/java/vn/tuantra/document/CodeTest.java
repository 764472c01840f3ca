package vn.tuantra.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/** A code on a paper is read as a camera reads it. */
class CodeTest {

    private static final String SAYS = "TUANTRA-THE-1:50000000-0000-4000-8000-000000040103";

    private static final OfficialDocument CARD = new OfficialDocument(
            new Head(
                    "UBND QUẬN BA ĐÌNH",
                    "UBND PHƯỜNG TRÚC BẠCH",
                    null,
                    "TTV-UBND",
                    "Trúc Bạch",
                    LocalDate.of(2022, 6, 9),
                    "THẺ",
                    "Thành viên",
                    List.of()),
            List.of(new Block.Code(SAYS, "Quét để kiểm tra thẻ")),
            new Signature(List.of("CHỦ TỊCH"), null),
            List.of("Lưu: VT"),
            List.of());

    @Test
    void isReadFromThePrintedPageAndIsTheSameEveryTime() throws IOException, ReaderException {
        byte[] pdf = Pdf.write(CARD);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(read(new PDFRenderer(document).renderImageWithDPI(0, 150)))
                    .isEqualTo(SAYS);
        }
        assertThat(Pdf.write(CARD)).isEqualTo(pdf);
    }

    @Test
    void isReadFromTheDraft() throws IOException, ReaderException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(Docx.write(CARD)))) {
            byte[] picture = document.getAllPictures().getFirst().getData();
            assertThat(read(ImageIO.read(new ByteArrayInputStream(picture)))).isEqualTo(SAYS);
        }
    }

    private static String read(BufferedImage picture) throws ReaderException {
        int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        return new QRCodeReader()
                .decode(new BinaryBitmap(
                        new HybridBinarizer(new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels))))
                .getText();
    }
}

package vn.tuantra.document;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Document;
import org.openpdf.text.DocumentException;
import org.openpdf.text.Element;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfWriter;

/** The final form: fonts inside, nothing of the moment in it, so that its hash can be kept with the signature. */
public final class Pdf {

    private Pdf() {}

    /** The same bytes for the same document. */
    public static byte[] write(OfficialDocument content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Document document = new Document(
                PageSize.A4,
                Layout.points(Layout.LEFT),
                Layout.points(Layout.RIGHT),
                Layout.points(Layout.TOP),
                Layout.points(Layout.BOTTOM))) {
            PdfWriter writer = PdfWriter.getInstance(document, bytes);
            Numbers numbers = new Numbers();
            writer.setPageEvent(numbers);
            writer.setCompressionLevel(9);
            document.addTitle(content.head().kind() + " " + content.head().subject());
            document.setDocumentLanguage("vi");
            StablePdf.withoutTime(writer);
            document.open();
            write(document, numbers, content);
        } catch (DocumentException e) {
            throw new IllegalStateException(e);
        }
        return StablePdf.withoutChance(bytes.toByteArray());
    }

    private static void write(Document document, Numbers numbers, OfficialDocument content) {
        PdfParts.head(content.head()).forEach(document::add);
        content.body().forEach(block -> add(document, block));
        document.add(PdfParts.ending(content.recipients(), content.signature()));
        List<Annex> annexes = content.annexes();
        for (int i = 0; i < annexes.size(); i++) {
            document.newPage();
            numbers.beginAgain();
            document.add(PdfParts.centred(Annex.word(i, annexes.size()), Fonts.bold(Layout.BODY), 0));
            document.add(PdfParts.centred(annexes.get(i).title(), Fonts.bold(Layout.NUMBER), Layout.GAP * 2));
            annexes.get(i).blocks().forEach(block -> add(document, block));
        }
    }

    private static void add(Document document, Block block) {
        PdfParts.of(block).forEach(document::add);
    }

    /** Numbers in the upper margin from the second page on; an annex begins again. */
    private static final class Numbers extends PdfPageEventHelper {

        private int page;

        void beginAgain() {
            page = 0;
        }

        @Override
        public void onEndPage(@Nullable PdfWriter writer, @Nullable Document document) {
            page++;
            if (page > 1 && writer != null && document != null) {
                ColumnText.showTextAligned(
                        writer.getDirectContent(),
                        Element.ALIGN_CENTER,
                        new Phrase(new Paragraph(String.valueOf(page), Fonts.regular(Layout.NUMBER))),
                        Layout.points(Layout.PAGE_WIDTH) / 2,
                        document.getPageSize().getHeight() - Layout.points(Layout.PAGE_NUMBER) - Layout.NUMBER,
                        0);
            }
        }
    }
}

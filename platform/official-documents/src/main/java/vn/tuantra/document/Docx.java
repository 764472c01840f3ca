package vn.tuantra.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** The editable form, for drafts: the same boxes, fonts named and not inside. */
public final class Docx {

    private Docx() {}

    public static byte[] write(OfficialDocument content) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            document.getProperties()
                    .getCoreProperties()
                    .setTitle(content.head().kind() + " " + content.head().subject());
            CTSectPr page = page(document);
            DocxParts parts = new DocxParts(document);
            parts.head(content.head());
            content.body().forEach(parts::add);
            parts.ending(content.recipients(), content.signature());
            List<Annex> annexes = content.annexes();
            for (int i = 0; i < annexes.size(); i++) {
                // The properties of a section stand in its last paragraph; those of the last one at the end.
                document.createParagraph().getCTP().addNewPPr().setSectPr((CTSectPr) page.copy());
                page.addNewPgNumType().setStart(BigInteger.ONE);
                parts.centred(Annex.word(i, annexes.size()), Layout.BODY, true);
                parts.centred(annexes.get(i).title(), Layout.NUMBER, true);
                annexes.get(i).blocks().forEach(parts::add);
            }
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A4 with the margins of the decree, numbers in the upper margin and none on the first page. */
    private static CTSectPr page(XWPFDocument document) {
        CTBody body = document.getDocument().getBody();
        CTSectPr page = body.isSetSectPr() ? body.getSectPr() : body.addNewSectPr();
        CTPageSz size = page.addNewPgSz();
        size.setW(BigInteger.valueOf(Layout.twips(Layout.PAGE_WIDTH)));
        size.setH(BigInteger.valueOf(Layout.twips(297)));
        CTPageMar margins = page.addNewPgMar();
        margins.setTop(BigInteger.valueOf(Layout.twips(Layout.TOP)));
        margins.setBottom(BigInteger.valueOf(Layout.twips(Layout.BOTTOM)));
        margins.setLeft(BigInteger.valueOf(Layout.twips(Layout.LEFT)));
        margins.setRight(BigInteger.valueOf(Layout.twips(Layout.RIGHT)));
        margins.setHeader(BigInteger.valueOf(Layout.twips(Layout.PAGE_NUMBER)));
        margins.setFooter(BigInteger.valueOf(Layout.twips(Layout.PAGE_NUMBER)));
        document.createHeader(HeaderFooterType.FIRST).createParagraph();
        XWPFParagraph number = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        number.setAlignment(ParagraphAlignment.CENTER);
        number.getCTP().addNewFldSimple().setInstr("PAGE");
        return page;
    }
}

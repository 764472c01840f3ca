package vn.tuantra.document;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Chunk;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.Image;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.draw.LineSeparator;

/** The boxes of the decree as elements of the PDF library. */
final class PdfParts {

    private static final float RULE = 0.7f;
    private static final float RULE_SPACE = 6;

    private PdfParts() {}

    static List<Element> head(Head head) {
        PdfPTable boxes = twoBoxes(Layout.LEFT_BOX, 100 - Layout.LEFT_BOX);
        PdfPCell left = box();
        String superior = head.superior();
        if (superior != null) {
            left.addElement(centred(superior, Fonts.regular(Layout.BOX), 0));
        }
        left.addElement(centred(head.issuer(), Fonts.bold(Layout.BOX), 0));
        left.addElement(rule(35));
        left.addElement(centred(head.numberLine(), Fonts.regular(Layout.NUMBER), 0));
        PdfPCell right = box();
        right.addElement(centred(Layout.STATE, Fonts.bold(Layout.BOX), 0));
        right.addElement(centred(Layout.MOTTO, Fonts.bold(Layout.NUMBER), 0));
        right.addElement(rule(56));
        right.addElement(centred(head.dateLine(), Fonts.italic(Layout.NUMBER), 0));
        boxes.addCell(left);
        boxes.addCell(right);
        List<Element> all = new ArrayList<>(List.of(boxes));
        Paragraph kind = centred(head.kind(), Fonts.bold(Layout.BODY), 0);
        kind.setSpacingBefore(Layout.GAP * 3);
        all.add(kind);
        all.add(centred(head.subject(), Fonts.bold(Layout.BODY), 0));
        all.add(rule(20));
        head.addressLines().forEach(line -> all.add(centred(line, Fonts.regular(Layout.BODY), Layout.GAP)));
        return all;
    }

    static List<Element> of(Block block) {
        return switch (block) {
            case Block.Paragraph text ->
                text.lines().stream().<Element>map(PdfParts::justified).toList();
            case Block.Heading heading -> List.of(heading(heading.text()));
            case Block.Centred line ->
                List.of(centred(
                        line.text(), line.bold() ? Fonts.bold(Layout.BODY) : Fonts.regular(Layout.BODY), Layout.GAP));
            case Block.Code code ->
                List.of(picture(code.says()), centred(code.caption(), Fonts.italic(Layout.BOX), Layout.GAP));
            case Block.Table table -> List.of(table(table));
        };
    }

    /** Recipients on the left, the signature on the right, both on one page. */
    static Element ending(List<String> recipients, Signature signature) {
        PdfPTable boxes = twoBoxes(50, 50);
        boxes.setSpacingBefore(Layout.GAP * 2);
        boxes.setKeepTogether(true);
        PdfPCell left = box();
        left.addElement(new Paragraph(Layout.RECIPIENTS, Fonts.boldItalic(Layout.BOX)));
        for (int i = 0; i < recipients.size(); i++) {
            String mark = i == recipients.size() - 1 ? "." : ";";
            left.addElement(new Paragraph("- " + recipients.get(i) + mark, Fonts.regular(Layout.RECIPIENT)));
        }
        PdfPCell right = box();
        signature.capacity().forEach(line -> right.addElement(centred(line, Fonts.bold(Layout.BODY), 0)));
        Paragraph name = centred(blankIfAbsent(signature.name()), Fonts.bold(Layout.BODY), 0);
        name.setSpacingBefore(70);
        right.addElement(name);
        boxes.addCell(left);
        boxes.addCell(right);
        return boxes;
    }

    static Paragraph centred(String text, Font font, float after) {
        Paragraph paragraph = new Paragraph(text, font);
        paragraph.setAlignment(Element.ALIGN_CENTER);
        paragraph.setMultipliedLeading(Layout.LINE);
        paragraph.setSpacingAfter(after);
        return paragraph;
    }

    private static String blankIfAbsent(@Nullable String text) {
        return text == null ? " " : text;
    }

    private static Element justified(String text) {
        Paragraph paragraph = new Paragraph(text, Fonts.regular(Layout.BODY));
        paragraph.setAlignment(Element.ALIGN_JUSTIFIED);
        paragraph.setFirstLineIndent(Layout.FIRST_LINE);
        paragraph.setMultipliedLeading(Layout.LINE);
        paragraph.setSpacingAfter(Layout.GAP);
        return paragraph;
    }

    /** Not kept together: with a multiplied leading the library would lose it (findings/openpdf-keep-together.sh). */
    private static Element heading(String text) {
        Paragraph paragraph = new Paragraph(text, Fonts.bold(Layout.BODY));
        paragraph.setFirstLineIndent(Layout.FIRST_LINE);
        paragraph.setMultipliedLeading(Layout.LINE);
        paragraph.setSpacingAfter(Layout.GAP);
        return paragraph;
    }

    /** A line in the middle, as long as this part of the width in percent. */
    private static Paragraph rule(float percent) {
        Chunk rule = new Chunk(new LineSeparator(RULE, percent, Color.BLACK, Element.ALIGN_CENTER, -1));
        // Without a font of ours the library would put one of its own into the file.
        rule.setFont(Fonts.regular(RULE_SPACE));
        Paragraph line = new Paragraph(RULE_SPACE, "", Fonts.regular(RULE_SPACE));
        line.add(rule);
        line.setSpacingAfter(2);
        return line;
    }

    private static PdfPTable twoBoxes(int left, int right) {
        PdfPTable boxes = new PdfPTable(new float[] {left, right});
        boxes.setWidthPercentage(100);
        return boxes;
    }

    private static PdfPCell box() {
        PdfPCell cell = new PdfPCell();
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setPadding(0);
        return cell;
    }

    private static Element picture(String says) {
        try {
            Image picture = Image.getInstance(QrCode.png(says));
            picture.scaleAbsolute(Layout.points(Layout.CODE), Layout.points(Layout.CODE));
            picture.setAlignment(Element.ALIGN_CENTER);
            return picture;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Element table(Block.Table table) {
        float[] widths = new float[table.columns().size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = table.columns().get(i).weight();
        }
        PdfPTable drawn = new PdfPTable(widths);
        drawn.setWidthPercentage(100);
        drawn.setHeaderRows(1);
        drawn.setSpacingBefore(Layout.GAP);
        drawn.setSpacingAfter(Layout.GAP);
        table.columns().forEach(column -> drawn.addCell(cell(column.title(), true, Element.ALIGN_CENTER)));
        for (Block.Row row : table.rows()) {
            for (int i = 0; i < widths.length; i++) {
                int side = table.columns().get(i).number() ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT;
                drawn.addCell(cell(row.cells().get(i), row.bold(), side));
            }
        }
        return drawn;
    }

    private static PdfPCell cell(String text, boolean bold, int side) {
        Font font = bold ? Fonts.bold(Layout.TABLE) : Fonts.regular(Layout.TABLE);
        PdfPCell cell = new PdfPCell(new Phrase(text, font));
        cell.setHorizontalAlignment(side);
        cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
        cell.setPadding(3);
        cell.setPaddingBottom(5);
        return cell;
    }
}

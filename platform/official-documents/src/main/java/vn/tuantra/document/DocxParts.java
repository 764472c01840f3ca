package vn.tuantra.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** The boxes of the decree as parts of a text file. */
final class DocxParts {

    private static final String FONT = "Times New Roman";
    /** Width between the margins in twentieths of a point. */
    private static final int WIDTH = Layout.twips(Layout.PAGE_WIDTH - Layout.LEFT - Layout.RIGHT);

    private final XWPFDocument document;

    DocxParts(XWPFDocument document) {
        this.document = document;
    }

    void head(Head head) {
        XWPFTable boxes = boxes(Layout.LEFT_BOX, 100 - Layout.LEFT_BOX);
        Cell left = new Cell(boxes.getRow(0).getCell(0));
        String superior = head.superior();
        if (superior != null) {
            left.line(superior, Layout.BOX, false);
        }
        left.underlined(head.issuer(), Layout.BOX);
        left.line(head.numberLine(), Layout.NUMBER, false);
        Cell right = new Cell(boxes.getRow(0).getCell(1));
        right.line(Layout.STATE, Layout.BOX, true);
        right.underlined(Layout.MOTTO, Layout.NUMBER);
        right.line(head.dateLine(), Layout.NUMBER, false).setItalic(true);
        XWPFParagraph kind = centred(head.kind(), Layout.BODY, true);
        kind.setSpacingBefore(240);
        centred(head.subject(), Layout.BODY, true);
        head.addressLines().forEach(line -> centred(line, Layout.BODY, false).setSpacingAfter(120));
    }

    void add(Block block) {
        switch (block) {
            case Block.Paragraph text -> text.lines().forEach(line -> body(line, false));
            case Block.Heading heading -> body(heading.text(), true).setKeepNext(true);
            case Block.Centred line ->
                centred(line.text(), Layout.BODY, line.bold()).setSpacingAfter(120);
            case Block.Code code -> {
                picture(code.says());
                centred(code.caption(), Layout.BOX, false).setSpacingAfter(120);
            }
            case Block.Table table -> table(table);
        }
    }

    void ending(List<String> recipients, Signature signature) {
        document.createParagraph();
        XWPFTable boxes = boxes(50, 50);
        Cell left = new Cell(boxes.getRow(0).getCell(0));
        XWPFRun title = left.line(Layout.RECIPIENTS, Layout.BOX, true);
        title.setItalic(true);
        left.last().setAlignment(ParagraphAlignment.LEFT);
        for (int i = 0; i < recipients.size(); i++) {
            left.line("- " + recipients.get(i) + (i == recipients.size() - 1 ? "." : ";"), Layout.RECIPIENT, false);
            left.last().setAlignment(ParagraphAlignment.LEFT);
        }
        Cell right = new Cell(boxes.getRow(0).getCell(1));
        signature.capacity().forEach(line -> right.line(line, Layout.BODY, true));
        String name = signature.name();
        right.line(name == null ? "" : name, Layout.BODY, true);
        right.last().setSpacingBefore(1400);
    }

    XWPFParagraph centred(String text, float size, boolean bold) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        run(paragraph, text, size, bold);
        return paragraph;
    }

    private XWPFParagraph body(String text, boolean bold) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.BOTH);
        paragraph.setIndentationFirstLine(Math.round(Layout.FIRST_LINE * 20));
        paragraph.setSpacingAfter(Math.round(Layout.GAP * 20));
        paragraph.setSpacingBetween(Layout.LINE);
        run(paragraph, text, Layout.BODY, bold);
        return paragraph;
    }

    private void picture(String says) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        int side = Units.toEMU(Layout.points(Layout.CODE));
        try (InputStream png = new ByteArrayInputStream(QrCode.png(says))) {
            paragraph.createRun().addPicture(png, PictureType.PNG, "code.png", side, side);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void table(Block.Table table) {
        int columns = table.columns().size();
        XWPFTable drawn = document.createTable(1, columns);
        drawn.setWidth("100%");
        int weights = table.columns().stream().mapToInt(Block.Column::weight).sum();
        drawn.getRow(0).setRepeatHeader(true);
        for (int i = 0; i < columns; i++) {
            XWPFTableCell cell = drawn.getRow(0).getCell(i);
            cell.setWidth(String.valueOf(WIDTH * table.columns().get(i).weight() / weights));
            new Cell(cell).line(table.columns().get(i).title(), Layout.TABLE, true);
        }
        for (Block.Row row : table.rows()) {
            XWPFTableRow drawnRow = drawn.createRow();
            for (int i = 0; i < columns; i++) {
                Cell cell = new Cell(drawnRow.getCell(i));
                cell.line(row.cells().get(i), Layout.TABLE, row.bold());
                cell.last()
                        .setAlignment(
                                table.columns().get(i).number() ? ParagraphAlignment.RIGHT : ParagraphAlignment.LEFT);
            }
        }
    }

    private XWPFTable boxes(int left, int right) {
        XWPFTable boxes = document.createTable(1, 2);
        boxes.removeBorders();
        CTTblPr properties = boxes.getCTTbl().getTblPr();
        CTTblWidth width = properties.isSetTblW() ? properties.getTblW() : properties.addNewTblW();
        width.setType(STTblWidth.DXA);
        width.setW(BigInteger.valueOf(WIDTH));
        boxes.getRow(0).getCell(0).setWidth(String.valueOf(WIDTH * left / 100));
        boxes.getRow(0).getCell(1).setWidth(String.valueOf(WIDTH * right / 100));
        return boxes;
    }

    private static XWPFRun run(XWPFParagraph paragraph, String text, float size, boolean bold) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(FONT);
        run.setFontSize(size);
        run.setBold(bold);
        run.setText(text);
        return run;
    }

    /** A cell that is filled line by line; its first paragraph is there from the beginning. */
    private static final class Cell {

        private final XWPFTableCell cell;
        private @Nullable XWPFParagraph last;

        Cell(XWPFTableCell cell) {
            this.cell = cell;
        }

        XWPFRun line(String text, float size, boolean bold) {
            XWPFParagraph paragraph = last == null ? cell.getParagraphs().getFirst() : cell.addParagraph();
            paragraph.setAlignment(ParagraphAlignment.CENTER);
            last = paragraph;
            return run(paragraph, text, size, bold);
        }

        /** A word processor has no line of a given length; it draws one under the text. */
        void underlined(String text, float size) {
            line(text, size, true).setUnderline(org.apache.poi.xwpf.usermodel.UnderlinePatterns.SINGLE);
        }

        XWPFParagraph last() {
            return java.util.Objects.requireNonNull(last);
        }
    }
}

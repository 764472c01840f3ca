package vn.tuantra.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Figures to go on calculating with: sums are formulas, text is text and never a formula. */
public final class Xlsx {

    private static final int HEAD = 2;
    private static final int LABEL_WIDTH = 40 * 256;
    private static final int NUMBER_WIDTH = 16 * 256;

    private Xlsx() {}

    public static byte[] write(List<FigureSheet> sheets) {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            CellStyle bold = bold(book);
            sheets.forEach(sheet -> add(book, sheet, bold));
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(Workbook book, FigureSheet content, CellStyle bold) {
        Sheet sheet = book.createSheet(WorkbookUtil.createSafeSheetName(content.name()));
        Cell title = sheet.createRow(0).createCell(0);
        title.setCellValue(content.title());
        title.setCellStyle(bold);
        List<String> heads = Stream.of(content.labels(), content.numbers(), sumTitle(content))
                .flatMap(List::stream)
                .toList();
        Row head = sheet.createRow(HEAD);
        for (int i = 0; i < heads.size(); i++) {
            Cell cell = head.createCell(i);
            cell.setCellValue(heads.get(i));
            cell.setCellStyle(bold);
            sheet.setColumnWidth(i, i > 0 && i < content.labels().size() ? LABEL_WIDTH : NUMBER_WIDTH);
        }
        for (int i = 0; i < content.rows().size(); i++) {
            fill(sheet.createRow(HEAD + 1 + i), content, content.rows().get(i), bold);
        }
        sheet.createFreezePane(content.labels().size(), HEAD + 1);
    }

    private static void fill(Row row, FigureSheet content, FigureSheet.Row figures, CellStyle bold) {
        int first = content.labels().size();
        int last = first + content.numbers().size() - 1;
        for (int i = 0; i < first; i++) {
            row.createCell(i).setCellValue(figures.labels().get(i));
        }
        int number = row.getRowNum();
        for (int column = first; column <= last; column++) {
            Cell cell = row.createCell(column);
            if (figures.sumOfNext() > 0) {
                cell.setCellFormula(sum(number + 1, number + figures.sumOfNext(), column, column));
            } else {
                cell.setCellValue(figures.values().get(column - first));
            }
        }
        if (content.sum() != null) {
            row.createCell(last + 1).setCellFormula(sum(number, number, first, last));
        }
        if (figures.sumOfNext() > 0) {
            row.forEach(cell -> cell.setCellStyle(bold));
        }
    }

    private static String sum(int firstRow, int lastRow, int firstColumn, int lastColumn) {
        return "SUM(" + new CellRangeAddress(firstRow, lastRow, firstColumn, lastColumn).formatAsString() + ")";
    }

    private static List<String> sumTitle(FigureSheet content) {
        String sum = content.sum();
        return sum == null ? List.of() : List.of(sum);
    }

    private static CellStyle bold(Workbook book) {
        Font font = book.createFont();
        font.setBold(true);
        CellStyle style = book.createCellStyle();
        style.setFont(font);
        return style;
    }
}

package vn.tuantra.team.register;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Files as wards have them. */
final class Sheets {

    static final String HEADER =
            String.join(",", Arrays.stream(Column.values()).map(Column::code).toList());

    private Sheets() {}

    /** A workbook with Vietnamese headers; dates and whole numbers as spreadsheets keep them. */
    static byte[] workbook(List<List<Object>> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SXSSFWorkbook workbook = new SXSSFWorkbook()) {
            CellStyle day = workbook.createCellStyle();
            day.setDataFormat((short) 14);
            SXSSFSheet sheet = workbook.createSheet();
            Row header = sheet.createRow(0);
            for (Column column : Column.values()) {
                header.createCell(column.position())
                        .setCellValue(column.nameVi().toUpperCase(java.util.Locale.ROOT));
            }
            for (int i = 0; i < rows.size(); i++) {
                Row row = sheet.createRow(i + 1);
                for (int j = 0; j < rows.get(i).size(); j++) {
                    fill(row.createCell(j), rows.get(i).get(j), day);
                }
            }
            workbook.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void fill(Cell cell, Object value, CellStyle day) {
        switch (value) {
            case LocalDate date -> {
                cell.setCellValue(date);
                cell.setCellStyle(day);
            }
            case Integer number -> cell.setCellValue(number);
            default -> cell.setCellValue(value.toString());
        }
    }
}

package vn.tuantra.team.register;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
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

    /** The package without one of its parts. */
    static byte[] without(byte[] workbook, String part) {
        return copied(workbook, name -> !name.equals(part), UnaryOperator.identity());
    }

    /** The package with other words in the parts that say what it is. */
    static byte[] replaced(byte[] workbook, String from, String to) {
        return copied(workbook, _ -> true, text -> text.replace(from, to));
    }

    private static byte[] copied(byte[] workbook, Predicate<String> kept, UnaryOperator<String> text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        // From its directory: a workbook that was written as a stream does not say the sizes beforehand.
        try (ZipFile in = ZipFile.builder().setByteArray(workbook).get();
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
                if (kept.test(entry.getName())) {
                    String content = new String(in.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                    zip.putNextEntry(new ZipEntry(entry.getName()));
                    zip.write(text.apply(content).getBytes(StandardCharsets.UTF_8));
                    zip.closeEntry();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}

package vn.tuantra.team.register;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The list as it lies on the table of a ward: an instruction sheet, a title, merged cells, numbers of columns, a sum. */
final class WardSheets {

    private static final String[] HEADINGS = {
        "STT",
        "Tổ tuần tra",
        "Tổ dân phố (*)",
        "Quyết định số",
        "Ngày ký",
        "Họ tên",
        "Ngày, tháng, năm sinh",
        "Nam/Nữ",
        "Lực lượng",
        "Số điện thoại",
        "Chức vụ"
    };

    private WardSheets() {}

    /** Four people of one team; days are counted from 1904 where wanted. */
    static byte[] asWardsHaveIt(String team, String group, String number, String person, boolean since1904) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.getCTWorkbook().getWorkbookPr().setDate1904(since1904);
            workbook.createSheet("Hướng dẫn").createRow(0).createCell(0).setCellValue("Điền họ tên vào trang sau");
            CellStyle official = workbook.createCellStyle();
            official.setDataFormat(workbook.createDataFormat().getFormat("\"ngày\" dd \"tháng\" mm \"năm\" yyyy"));
            Sheet sheet = workbook.createSheet("DS");
            sheet.createRow(0).createCell(0).setCellValue("UBND PHƯỜNG TRÚC BẠCH");
            sheet.createRow(1).createCell(3).setCellValue("DANH SÁCH TỔ TUẦN TRA NHÂN DÂN");
            sheet.addMergedRegion(new CellRangeAddress(1, 1, 3, 8));
            Row header = sheet.createRow(3);
            Row numbers = sheet.createRow(4);
            for (int i = 0; i < HEADINGS.length; i++) {
                header.createCell(i).setCellValue(HEADINGS[i]);
                numbers.createCell(i).setCellValue("(" + (i + 1) + ")");
            }
            for (int i = 0; i < 4; i++) {
                person(sheet.createRow(5 + i), i, person, official);
            }
            Row first = sheet.getRow(5);
            first.createCell(1).setCellValue(team);
            first.createCell(2).setCellValue(group);
            first.createCell(3).setCellValue(number);
            first.createCell(4).setCellValue(LocalDate.of(2024, 7, 1));
            first.getCell(4).setCellStyle(official);
            for (int column = 1; column < 5; column++) {
                sheet.addMergedRegion(new CellRangeAddress(5, 8, column, column));
            }
            sheet.getRow(8).setZeroHeight(true);
            Row sum = sheet.createRow(9);
            sum.createCell(0).setCellValue("Tổng cộng: 4 người");
            Row signed = sheet.createRow(11);
            signed.createCell(1).setCellValue("NGƯỜI LẬP BIỂU");
            signed.createCell(8).setCellValue("CHỦ TỊCH");
            sheet.createRow(15).createCell(5).setCellValue("Nguyễn Văn Ký");
            workbook.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void person(Row row, int index, String person, CellStyle official) {
        String[] roles = {"Tổ trưởng", "Tổ phó", "Thành viên", "Tổ viên"};
        row.createCell(0).setCellValue(index + 1);
        row.createCell(5).setCellValue(person + "\u00a0" + "ABCD".charAt(index));
        row.createCell(6).setCellValue(LocalDate.of(1980 + index, 3, 12));
        row.getCell(6).setCellStyle(official);
        row.createCell(7).setCellValue(index % 2 == 0 ? "Nam" : "Nữ");
        row.createCell(8).setCellValue(index == 0 ? "Cảnh sát khu vực (CSKV)" : "Bảo vệ dân phố");
        switch (index) {
            case 0 -> row.createCell(9).setCellValue(2438450000d);
            case 1 -> row.createCell(9).setCellValue("0912-000-000");
            case 2 -> row.createCell(9).setCellValue("0913 000 000 / 024.3845.0001");
            default -> row.createCell(9).setCellValue(914000000d);
        }
        row.createCell(10).setCellValue(roles[index]);
    }
}

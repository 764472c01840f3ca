package vn.tuantra.team.register;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.tuantra.chassis.directory.OrgUnit;
import vn.tuantra.contract.team.MemberCategory;
import vn.tuantra.contract.team.MemberRole;
import vn.tuantra.contract.team.Sex;
import vn.tuantra.team.word.TeamWords;

/** An empty register to be filled in, with lists to choose from, what each column wants, and the ward's own groups. */
final class Template {

    private static final int ROWS = 500;
    private static final int WIDTH = 18;

    private Template() {}

    static byte[] of(List<OrgUnit> groups) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            SheetLook look = new SheetLook(workbook);
            Sheet sheet = workbook.createSheet("Danh sách");
            Row header = sheet.createRow(0);
            for (Column column : Column.values()) {
                text(header, column.position(), column.nameVi() + (column.isMandatory() ? " *" : ""), look.header());
                sheet.setColumnWidth(column.position(), WIDTH * 256);
                sheet.setDefaultColumnStyle(column.position(), isDay(column) ? look.day() : look.plain());
            }
            choose(sheet, Column.SEX, Sex.values());
            choose(sheet, Column.CATEGORY, MemberCategory.values());
            choose(sheet, Column.ROLE, MemberRole.values());
            look.forPaper(sheet, 0);
            instructions(workbook.createSheet("Hướng dẫn"), look);
            list(workbook.createSheet("Tổ dân phố"), look, groups);
            workbook.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static boolean isDay(Column column) {
        return column == Column.DECISION_DATE || column == Column.EFFECTIVE_DATE || column == Column.JOINED_ON;
    }

    private static void choose(Sheet sheet, Column column, Enum<?>[] constants) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        String[] words = Arrays.stream(constants).map(TeamWords::title).toArray(String[]::new);
        DataValidation list = helper.createValidation(
                helper.createExplicitListConstraint(words),
                new CellRangeAddressList(1, ROWS, column.position(), column.position()));
        list.setShowErrorBox(true);
        sheet.addValidationData(list);
    }

    private static void instructions(Sheet sheet, SheetLook look) {
        List<String> lines = List.of(
                "Mỗi người một dòng. Cột có dấu * phải điền.",
                "Tổ dân phố: ghi mã hoặc tên như ở trang tính “Tổ dân phố”.",
                "Các dòng của cùng một tổ ghi tổ và quyết định ở dòng đầu là đủ (được gộp ô).",
                "Năm sinh: bốn chữ số, hoặc ngày sinh đầy đủ. Ngày: ngày/tháng/năm.",
                "Không có số quyết định: tổ được trình Chủ tịch ký sau khi nhập.",
                "Lý do: bắt buộc khi tổ trưởng, tổ phó không cùng là cảnh sát khu vực, có người quá tuổi, "
                        + "hoặc tổ dân phố đã có tổ.",
                "Có thể thêm tiêu đề phía trên, dòng tổng cộng và chữ ký phía dưới danh sách.");
        sheet.setColumnWidth(0, 100 * 256);
        for (int i = 0; i < lines.size(); i++) {
            text(sheet.createRow(i), 0, lines.get(i), look.plain());
        }
    }

    private static void list(Sheet sheet, SheetLook look, List<OrgUnit> groups) {
        Row header = sheet.createRow(0);
        text(header, 0, "Mã", look.header());
        text(header, 1, "Tên", look.header());
        sheet.setColumnWidth(1, 40 * 256);
        for (int i = 0; i < groups.size(); i++) {
            Row row = sheet.createRow(i + 1);
            text(row, 0, groups.get(i).code(), look.plain());
            text(row, 1, groups.get(i).nameVi(), look.plain());
        }
    }

    private static void text(Row row, int column, String text, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellValue(text);
        cell.setCellStyle(style);
    }
}

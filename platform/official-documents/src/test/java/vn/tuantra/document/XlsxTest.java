package vn.tuantra.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class XlsxTest {

    private static final FigureSheet SHEET = new FigureSheet(
            "Số liệu",
            "Tổng hợp",
            List.of("Mã", "Chỉ tiêu"),
            List.of("Phường A", "Phường B"),
            "Cộng",
            List.of(
                    FigureSheet.Row.sumOfNext(List.of("P1", "Số ca tuần tra"), 2),
                    FigureSheet.Row.of(List.of("", "=1+1"), List.of(3L, 4L)),
                    FigureSheet.Row.of(List.of("", "Theo yêu cầu"), List.of(5L, 6L))));

    @Test
    void addsUpByFormulasWhoseValuesAreInTheFile() throws IOException {
        try (XSSFWorkbook book = read()) {
            Sheet sheet = book.getSheet("Số liệu");
            assertThat(formula(sheet, 3, 2)).isEqualTo("SUM(C5:C6)=8.0");
            assertThat(formula(sheet, 3, 4)).isEqualTo("SUM(C4:D4)=18.0");
            assertThat(formula(sheet, 5, 4)).isEqualTo("SUM(C6:D6)=11.0");
        }
    }

    @Test
    void takesNoTextForAFormula() throws IOException {
        try (XSSFWorkbook book = read()) {
            Cell label = book.getSheet("Số liệu").getRow(4).getCell(1);
            assertThat(label.getCellType()).isEqualTo(CellType.STRING);
            assertThat(label.getStringCellValue()).isEqualTo("=1+1");
        }
    }

    @Test
    void refusesARowThatDoesNotFit() {
        assertThatThrownBy(() -> new FigureSheet(
                        "a",
                        "b",
                        List.of("c"),
                        List.of("d"),
                        null,
                        List.of(FigureSheet.Row.of(List.of("e"), List.of()))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String formula(Sheet sheet, int row, int column) {
        Cell cell = sheet.getRow(row).getCell(column);
        return cell.getCellFormula() + "=" + cell.getNumericCellValue();
    }

    private static XSSFWorkbook read() throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(Xlsx.write(List.of(SHEET))));
    }
}

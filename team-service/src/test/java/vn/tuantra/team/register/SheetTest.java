package vn.tuantra.team.register;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tuantra.contract.team.MemberCategory;
import vn.tuantra.contract.team.MemberRole;
import vn.tuantra.contract.team.Sex;
import vn.tuantra.team.patrolteam.application.Applicant;

class SheetTest {

    @Test
    void readsAWorkbookAsPeopleFillItIn() {
        byte[] file = Sheets.workbook(List.of(
                List.of(
                        "Tổ 1",
                        "TDP-1",
                        "15/QĐ-UBND",
                        LocalDate.of(2024, 6, 30),
                        "",
                        "",
                        "Đặng Thị Hoà",
                        1990,
                        "nữ",
                        "Bảo vệ dân phố",
                        "",
                        912345678,
                        "Tổ phó",
                        "1/4/2022"),
                List.of("", "", "", "", "", "", "")));
        List<SheetRow> rows = XlsxSheet.read(file);
        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().number()).isEqualTo(2);
        assertThat(rows.getFirst().cell(Column.DECISION_DATE)).isEqualTo("2024-06-30");
        Applicant applicant = MemberRow.applicant(rows.getFirst(), new UUID(1, 1));
        assertThat(applicant.fullName()).isEqualTo("Đặng Thị Hoà");
        assertThat(applicant.phone()).isEqualTo("0912345678");
        assertThat(applicant.sex()).isEqualTo(Sex.FEMALE);
        assertThat(applicant.category()).isEqualTo(MemberCategory.CIVIL_GUARD);
        assertThat(applicant.role()).isEqualTo(MemberRole.DEPUTY);
        assertThat(applicant.joinedOn()).isEqualTo(LocalDate.of(2022, 4, 1));
        assertThat(applicant.birthYear()).isEqualTo(1990);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "birthYear | MALFORMED_VALUE | Nguyễn Văn A,199,MALE,YOUTH,,0912345678,MEMBER,2022-04-01",
                "birthYear | INVALID_FIELD | Nguyễn Văn A,1066,MALE,YOUTH,,0912345678,MEMBER,2022-04-01",
                "sex | MALFORMED_VALUE | Nguyễn Văn A,1990,X,YOUTH,,0912345678,MEMBER,2022-04-01",
                "category | MALFORMED_VALUE | Nguyễn Văn A,1990,Nam,hero,,0912345678,MEMBER,2022-04-01",
                "phone | INVALID_FIELD | Nguyễn Văn A,1990,Nam,YOUTH,,call me,MEMBER,2022-04-01",
                "phone | MISSING_VALUE | Nguyễn Văn A,1990,Nam,YOUTH,,,MEMBER,2022-04-01",
                "role | MALFORMED_VALUE | Nguyễn Văn A,1990,Nam,YOUTH,,0912345678,BOSS,2022-04-01",
                "joinedOn | MALFORMED_VALUE | Nguyễn Văn A,1990,Nam,YOUTH,,0912345678,MEMBER,30/02/2022x",
                "fullName | MISSING_VALUE | ,1990,Nam,YOUTH,,0912345678,MEMBER,2022-04-01"
            })
    void namesTheColumnThatCannotBeRead(String column, String code, String cells) {
        String csv = Sheets.HEADER + "\nTổ 1,TDP-1,,,,," + cells + "\n";
        SheetRow row = CsvSheet.read(csv.getBytes(UTF_8)).getFirst();
        assertThatThrownBy(() -> MemberRow.applicant(row, new UUID(1, 1)))
                .hasMessageStartingWith(code)
                .hasMessageContaining("field=" + column)
                .hasMessageNotContaining("Nguyễn");
    }

    @Test
    void refusesWhatIsNoRegister() {
        assertThatThrownBy(() -> XlsxSheet.read("not a workbook".getBytes(UTF_8)))
                .hasMessageContaining("MALFORMED_FILE");
        assertThatThrownBy(() -> XlsxSheet.read(new byte[0])).hasMessageContaining("MALFORMED_FILE");
        assertThatThrownBy(() -> CsvSheet.read("team,group\na,b\n".getBytes(UTF_8)))
                .hasMessageContaining("MISSING_COLUMN");
        assertThatThrownBy(() -> CsvSheet.read((Sheets.HEADER + "\n").getBytes(UTF_8)))
                .hasMessageContaining("EMPTY_FILE");
        assertThatThrownBy(() -> CsvSheet.read((Sheets.HEADER + "\n\"never closed").getBytes(UTF_8)))
                .hasMessageContaining("MALFORMED_FILE");
        String endless = Sheets.HEADER + "\n" + "a,b\n".repeat(SheetReader.MAX_ROWS + 1);
        assertThatThrownBy(() -> CsvSheet.read(endless.getBytes(UTF_8))).hasMessageContaining("TOO_MANY_ROWS");
    }

    /** A workbook that is none of the kind that is read is answered by what to do. */
    @Test
    void saysWhatToDoWithAWorkbookOfAnotherKind() {
        byte[] good = Sheets.workbook(List.of());
        assertThatThrownBy(() -> XlsxSheet.read(Sheets.without(good, "xl/worksheets/sheet1.xml")))
                .hasMessageContaining("NO_SHEET");
        assertThatThrownBy(() -> XlsxSheet.read(Sheets.replaced(
                        good,
                        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument",
                        "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument")))
                .hasMessageContaining("SAVE_AS_XLSX");
        assertThatThrownBy(() -> XlsxSheet.read(Sheets.replaced(
                        good,
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                        "application/vnd.ms-excel.sheet.binary.macroEnabled.main")))
                .hasMessageContaining("SAVE_AS_XLSX");
    }

    /** Decomposed letters, doubled and non-breaking spaces make no second team. */
    @Test
    void readsOneNameInOneForm() {
        String decomposed = java.text.Normalizer.normalize("Tổ  số\u00a01", java.text.Normalizer.Form.NFD);
        String csv = Sheets.HEADER + "\n\"" + decomposed + "\",\"" + decomposed + "\",,,,,a,b,c,d,e,f,g,h\n";
        SheetRow row = CsvSheet.read(csv.getBytes(UTF_8)).getFirst();
        assertThat(row.cell(Column.TEAM)).isEqualTo("Tổ số 1");
    }
}

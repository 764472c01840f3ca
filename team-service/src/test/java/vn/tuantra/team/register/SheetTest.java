package vn.tuantra.team.register;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tuantra.contract.team.MemberCategory;
import vn.tuantra.contract.team.MemberRole;
import vn.tuantra.contract.team.Sex;
import vn.tuantra.team.patrolteam.application.Applicant;

class SheetTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

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
        List<SheetRow> rows = XlsxSheet.read(file).rows();
        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().number()).isEqualTo(2);
        assertThat(rows.getFirst().cell(Column.DECISION_DATE)).isEqualTo("2024-06-30");
        Applicant applicant = applicant(rows.getFirst());
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
        MemberRow reading =
                new MemberRow(CsvSheet.read(csv.getBytes(UTF_8)).rows().getFirst());
        assertThat(reading.applicant(new UUID(1, 1), TODAY)).isEmpty();
        assertThat(reading.problems()).containsExactly(new RowProblem(2, column, code));
        assertThat(reading.problems().toString()).doesNotContain("Nguyễn");
    }

    @Test
    void saysAllThatIsWrongInARowAtOnce() {
        String csv = Sheets.HEADER + "\nTổ 1,TDP-1,,,,,,31/02/1990,?,hero,,call me,BOSS,31/04/2022\n";
        MemberRow reading =
                new MemberRow(CsvSheet.read(csv.getBytes(UTF_8)).rows().getFirst());
        assertThat(reading.applicant(new UUID(1, 1), TODAY)).isEmpty();
        assertThat(reading.problems())
                .extracting(RowProblem::field)
                .containsExactly("fullName", "birthYear", "sex", "category", "phone", "role", "joinedOn");
    }

    /** W1, W1b, W2: what wards have on their tables. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void readsTheListAsItLiesOnTheTable(boolean since1904) {
        RegisterTable table = XlsxSheet.read(
                WardSheets.asWardsHaveIt("Tổ số 1", "Tổ dân phố số 1", "15/QĐ-UBND", "Trần Văn Mẫu", since1904));
        assertThat(table.rows()).hasSize(4);
        assertThat(table.headings()).containsEntry(Column.FULL_NAME, "Họ tên");
        assertThat(table.rows()).allSatisfy(row -> {
            assertThat(row.cell(Column.TEAM)).isEqualTo("Tổ số 1");
            assertThat(row.cell(Column.DECISION_NUMBER)).isEqualTo("15/QĐ-UBND");
            assertThat(new MemberRow(row).date(Column.DECISION_DATE)).contains(LocalDate.of(2024, 7, 1));
        });
        assertThat(table.notes()).containsExactly(RowNote.of(9, "HIDDEN_ROW"));
        List<Applicant> people = table.rows().stream().map(SheetTest::applicant).toList();
        assertThat(people)
                .extracting(Applicant::phone)
                .containsExactly("02438450000", "0912-000-000", "0913 000 000", "0914000000");
        assertThat(people).extracting(Applicant::birthYear).containsExactly(1980, 1981, 1982, 1983);
        assertThat(people.getFirst().category()).isEqualTo(MemberCategory.AREA_OFFICER);
        assertThat(people.getFirst().fullName()).isEqualTo("Trần Văn Mẫu A");
        assertThat(people.get(2).joinedOn()).isEqualTo(TODAY);
        MemberRow third = new MemberRow(table.rows().get(2));
        third.applicant(new UUID(1, 1), TODAY);
        assertThat(third.notes()).containsExactly(RowNote.of(8, "FIRST_NUMBER_TAKEN"));
    }

    /** A cell of the type {@code d}, as libraries for browsers write it. */
    @Test
    void readsADayThatIsWrittenAsText() {
        String csv =
                Sheets.HEADER + "\nTổ 1,TDP-1,,,,,A B,1990,Nam,YOUTH,,0912345678,MEMBER,2026-11-27T00:00:00.000Z\n";
        assertThat(applicant(CsvSheet.read(csv.getBytes(UTF_8)).rows().getFirst())
                        .joinedOn())
                .isEqualTo(LocalDate.of(2026, 11, 27));
    }

    @Test
    void readsTextFilesAsSpreadsheetsSaveThem() {
        String semicolons = (Sheets.HEADER
                        + "\nTổ 1,TDP-1,,,,,A B,1990,Nam,YOUTH,,0912345678,MEMBER,ngày 1 tháng 4 năm 2022\n")
                .replace(',', ';');
        for (byte[] file : List.of(
                semicolons.getBytes(UTF_8),
                ("sep=;\r\n" + semicolons).getBytes(UTF_8),
                ("\uFEFF" + semicolons).getBytes(StandardCharsets.UTF_16LE),
                ("\uFEFF" + semicolons.replace(';', '\t')).getBytes(StandardCharsets.UTF_16BE))) {
            RegisterTable table = CsvSheet.read(file);
            assertThat(table.rows()).hasSize(1);
            assertThat(applicant(table.rows().getFirst()).joinedOn()).isEqualTo(LocalDate.of(2022, 4, 1));
        }
    }

    @Test
    void takesAnEmptyTeamFromTheRowAboveAndSaysSo() {
        String people = ",,,,,,A B,1990,Nam,YOUTH,,0912345678,MEMBER,2022-04-01\n";
        String csv = Sheets.HEADER + "\nTổ 1,TDP-1" + people.substring(1) + people + "Phần II,,,,,,,,,,,,,\n";
        RegisterTable table = CsvSheet.read(csv.getBytes(UTF_8));
        assertThat(table.rows()).extracting(row -> row.cell(Column.TEAM)).containsExactly("Tổ 1", "Tổ 1");
        assertThat(table.notes()).containsExactly(RowNote.of(3, "TEAM_FROM_ABOVE"), RowNote.of(4, "PASSED_OVER"));
    }

    private static Applicant applicant(SheetRow row) {
        return new MemberRow(row).applicant(new UUID(1, 1), TODAY).orElseThrow();
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
        String endless = Sheets.HEADER + "\n" + "a,b\n".repeat(RawRows.MAX_ROWS + 1);
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
        SheetRow row = CsvSheet.read(csv.getBytes(UTF_8)).rows().getFirst();
        assertThat(row.cell(Column.TEAM)).isEqualTo("Tổ số 1");
    }
}

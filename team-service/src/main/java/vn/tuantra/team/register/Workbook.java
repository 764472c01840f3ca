package vn.tuantra.team.register;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;
import vn.tuantra.team.paper.Paper;
import vn.tuantra.team.patrolteam.application.PersonalRecords;
import vn.tuantra.team.patrolteam.domain.EstablishingDecision;
import vn.tuantra.team.patrolteam.domain.Membership;
import vn.tuantra.team.patrolteam.domain.PatrolTeam;
import vn.tuantra.team.word.TeamWords;

/**
 * The register as it is kept on paper: a title, the teams in the order of their wards and groups, their people by rank, days
 * as days. It can be imported again; written row by row.
 */
final class Workbook {

    private static final int ROWS_IN_MEMORY = 200;
    private static final int HEADER_ROW = 3;
    private static final int STATUS = Column.values().length;
    private static final int[] WIDTHS = {34, 12, 16, 12, 12, 18, 26, 10, 10, 20, 16, 14, 12, 12, 18};

    private Workbook() {}

    /**
     * What is written of a team.
     *
     * @param groupCode empty where the group is not known
     */
    record Line(PatrolTeam team, String groupCode) {}

    /**
     * The workbook.
     *
     * @param unit whose register it is
     * @param lines in their order
     * @param person the name and the number to be written: in full or masked
     */
    static byte[] of(
            String unit, List<Line> lines, Function<Membership, PersonalRecords.Opened> person, LocalDate today) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            SheetLook look = new SheetLook(workbook);
            SXSSFSheet sheet = workbook.createSheet("Sổ tổ tuần tra");
            title(sheet, look, unit, today);
            int next = HEADER_ROW + 1;
            for (Line line : lines) {
                List<Membership> byRank = line.team().membersOn(today).stream()
                        .sorted(Comparator.comparing(Membership::role))
                        .toList();
                for (Membership member : byRank) {
                    write(sheet.createRow(next), look, line, member, person.apply(member));
                    next++;
                }
            }
            workbook.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void title(SXSSFSheet sheet, SheetLook look, String unit, LocalDate today) {
        text(sheet.createRow(0), 0, "SỔ TỔ TUẦN TRA NHÂN DÂN", look.title());
        text(sheet.createRow(1), 0, unit + " – đến ngày " + Paper.dayOf(today), look.plain());
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, STATUS));
        sheet.addMergedRegion(new CellRangeAddress(1, 1, 0, STATUS));
        Row header = sheet.createRow(HEADER_ROW);
        for (Column column : Column.values()) {
            text(header, column.position(), column.nameVi(), look.header());
        }
        text(header, STATUS, "Trạng thái", look.header());
        for (int i = 0; i < WIDTHS.length; i++) {
            sheet.setColumnWidth(i, WIDTHS[i] * 256);
        }
        look.forPaper(sheet, HEADER_ROW);
    }

    private static void write(Row row, SheetLook look, Line line, Membership member, PersonalRecords.Opened person) {
        PatrolTeam team = line.team();
        EstablishingDecision decision = team.decision();
        put(row, look, Column.TEAM, team.nameVi());
        put(row, look, Column.GROUP, line.groupCode());
        put(row, look, Column.DECISION_NUMBER, decision == null ? "" : decision.number());
        day(row, look, Column.DECISION_DATE, decision == null ? null : decision.decidedOn());
        day(row, look, Column.EFFECTIVE_DATE, decision == null ? null : decision.effectiveOn());
        put(row, look, Column.REASON, "");
        put(row, look, Column.FULL_NAME, person.fullName());
        put(row, look, Column.BIRTH_YEAR, Integer.toString(member.birthYear()));
        put(row, look, Column.SEX, TeamWords.title(member.sex()));
        put(row, look, Column.CATEGORY, TeamWords.title(member.category()));
        put(row, look, Column.OTHER_CATEGORY, member.otherCategory() == null ? "" : member.otherCategory());
        put(row, look, Column.PHONE, person.phone());
        put(row, look, Column.ROLE, TeamWords.title(member.role()));
        day(row, look, Column.JOINED_ON, member.joinedOn());
        text(row, STATUS, TeamWords.title(team.status()), look.plain());
    }

    /** Always text, never a formula, whatever somebody's name begins with. */
    private static void put(Row row, SheetLook look, Column column, String text) {
        text(row, column.position(), text, look.plain());
    }

    private static void text(Row row, int column, String text, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellValue(text);
        cell.setCellStyle(style);
    }

    private static void day(Row row, SheetLook look, Column column, @Nullable LocalDate day) {
        Cell cell = row.createCell(column.position());
        cell.setCellStyle(look.day());
        if (day != null) {
            cell.setCellValue(day);
        }
    }
}

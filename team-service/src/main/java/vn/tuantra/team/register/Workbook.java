package vn.tuantra.team.register;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import vn.tuantra.team.patrolteam.application.PersonalRecords;
import vn.tuantra.team.patrolteam.domain.EstablishingDecision;
import vn.tuantra.team.patrolteam.domain.Membership;
import vn.tuantra.team.patrolteam.domain.PatrolTeam;
import vn.tuantra.team.word.TeamWords;

/** The register as a workbook with the columns of the import, one row per current member, written row by row. */
final class Workbook {

    private static final int ROWS_IN_MEMORY = 200;

    private Workbook() {}

    /** @param person the name and the number to be written: in full or masked */
    static byte[] of(
            List<PatrolTeam> teams,
            Function<PatrolTeam, String> groupCode,
            Function<Membership, PersonalRecords.Opened> person,
            LocalDate today) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            SXSSFSheet sheet = workbook.createSheet("Sổ tổ tuần tra");
            Row header = sheet.createRow(0);
            for (Column column : Column.values()) {
                header.createCell(column.position()).setCellValue(column.nameVi());
            }
            int next = 1;
            for (PatrolTeam team : teams) {
                for (Membership member : team.members()) {
                    if (member.isCurrentOn(today)) {
                        write(sheet.createRow(next), team, groupCode.apply(team), member, person.apply(member));
                        next++;
                    }
                }
            }
            workbook.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void write(
            Row row, PatrolTeam team, String group, Membership member, PersonalRecords.Opened person) {
        EstablishingDecision decision = team.decision();
        put(row, Column.TEAM, team.nameVi());
        put(row, Column.GROUP, group);
        if (decision != null) {
            put(row, Column.DECISION_NUMBER, decision.number());
            put(row, Column.DECISION_DATE, decision.decidedOn().toString());
            put(row, Column.EFFECTIVE_DATE, decision.effectiveOn().toString());
        }
        put(row, Column.FULL_NAME, person.fullName());
        put(row, Column.BIRTH_YEAR, Integer.toString(member.birthYear()));
        put(row, Column.SEX, TeamWords.title(member.sex()));
        put(row, Column.CATEGORY, TeamWords.title(member.category()));
        put(row, Column.OTHER_CATEGORY, member.otherCategory() == null ? "" : member.otherCategory());
        put(row, Column.PHONE, person.phone());
        put(row, Column.ROLE, TeamWords.title(member.role()));
        put(row, Column.JOINED_ON, member.joinedOn().toString());
    }

    /** Always text, never a formula, whatever somebody's name begins with. */
    private static void put(Row row, Column column, String text) {
        row.createCell(column.position()).setCellValue(text);
    }
}

package vn.tuantra.team.register;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.text.BoundaryText;
import vn.tuantra.contract.team.MemberCategory;
import vn.tuantra.contract.team.MemberRole;
import vn.tuantra.contract.team.Sex;
import vn.tuantra.team.patrolteam.application.Applicant;

/** Reads the cells of a row as values; what cannot be read is refused by its column. */
final class MemberRow {

    private static final DateTimeFormatter VIETNAMESE = DateTimeFormatter.ofPattern("d/M/uuuu");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 .\\-]{6,18}");
    private static final int OLDEST = 1900;
    private static final int YOUNGEST = 2100;

    private MemberRow() {}

    /** @throws Refusal {@code INVALID_FIELD} or {@code MALFORMED_VALUE} with the column */
    static Applicant applicant(SheetRow row, UUID memberId) {
        String name = required(row, Column.FULL_NAME);
        String phone = required(row, Column.PHONE);
        // Spreadsheets take phone numbers for numbers and drop the leading zero.
        String whole = phone.matches("[1-9][0-9]{8}") ? "0" + phone : phone;
        if (!PHONE.matcher(whole).matches()) {
            throw wrong("INVALID_FIELD", Column.PHONE);
        }
        String other = row.cell(Column.OTHER_CATEGORY);
        return new Applicant(
                memberId,
                name.length() > 100 ? name.substring(0, 100) : name,
                year(row),
                constant(Sex.class, row, Column.SEX),
                constant(MemberCategory.class, row, Column.CATEGORY),
                other.isEmpty() ? null : BoundaryText.clean(Column.OTHER_CATEGORY.code(), other),
                whole,
                constant(MemberRole.class, row, Column.ROLE),
                date(row, Column.JOINED_ON));
    }

    static String required(SheetRow row, Column column) {
        String text = row.cell(column);
        if (text.isEmpty()) {
            throw wrong("MISSING_VALUE", column);
        }
        return BoundaryText.clean(column.code(), text);
    }

    static LocalDate date(SheetRow row, Column column) {
        String text = required(row, column);
        try {
            return text.contains("/") ? LocalDate.parse(text, VIETNAMESE) : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw (Refusal) wrong("MALFORMED_VALUE", column).initCause(e);
        }
    }

    private static int year(SheetRow row) {
        String text = required(row, Column.BIRTH_YEAR);
        if (!text.matches("[0-9]{4}")) {
            throw wrong("MALFORMED_VALUE", Column.BIRTH_YEAR);
        }
        int year = Integer.parseInt(text);
        if (year < OLDEST || year > YOUNGEST) {
            throw wrong("INVALID_FIELD", Column.BIRTH_YEAR);
        }
        return year;
    }

    private static <E extends Enum<E>> E constant(Class<E> type, SheetRow row, Column column) {
        return Words.meaning(type, required(row, column)).orElseThrow(() -> wrong("MALFORMED_VALUE", column));
    }

    private static Refusal wrong(String code, Column column) {
        return Refusal.invalid(code, Map.of("field", column.code()));
    }
}

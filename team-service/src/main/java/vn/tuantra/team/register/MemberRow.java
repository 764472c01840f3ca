package vn.tuantra.team.register;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.text.BoundaryText;
import vn.tuantra.contract.team.MemberCategory;
import vn.tuantra.contract.team.MemberRole;
import vn.tuantra.contract.team.Sex;
import vn.tuantra.team.patrolteam.application.Applicant;

/** Reads the cells of a row as values; everything that cannot be read is a problem of its column, all of it at once. */
final class MemberRow {

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 .\\-]{6,18}");
    private static final Pattern SEVERAL = Pattern.compile("\\s*(?:[/;,]|\\bhoặc\\b|\\s-\\s)\\s*");
    private static final Pattern LOST_ZERO = Pattern.compile("[1-9][0-9]{8,9}");
    private static final Pattern ISO = Pattern.compile("([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:T.*)?");
    private static final Pattern VIETNAMESE =
            Pattern.compile("(?:ngày )?([0-9]{1,2})(?:[/.\\-]| tháng )([0-9]{1,2})(?:[/.\\-]| năm )([0-9]{4})");
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
    private static final int OLDEST = 1900;
    private static final int YOUNGEST = 2100;

    private final SheetRow row;
    private final List<RowProblem> problems = new ArrayList<>();
    private final List<RowNote> notes = new ArrayList<>();

    MemberRow(SheetRow row) {
        this.row = row;
    }

    List<RowProblem> problems() {
        return problems;
    }

    List<RowNote> notes() {
        return notes;
    }

    /** The person, where everything could be read. */
    Optional<Applicant> applicant(UUID memberId, LocalDate joinedUnlessSaid) {
        Optional<String> name = text(Column.FULL_NAME);
        Optional<Integer> year = birthYear();
        Optional<Sex> sex = constant(Sex.class, Column.SEX);
        Optional<MemberCategory> category = constant(MemberCategory.class, Column.CATEGORY);
        Optional<String> phone = phone();
        Optional<MemberRole> role = constant(MemberRole.class, Column.ROLE);
        Optional<LocalDate> joined =
                row.cell(Column.JOINED_ON).isEmpty() ? Optional.of(joinedUnlessSaid) : date(Column.JOINED_ON);
        @Nullable
        String other = row.cell(Column.OTHER_CATEGORY).isEmpty()
                ? null
                : text(Column.OTHER_CATEGORY).orElse(null);
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        String whole = name.orElseThrow();
        return Optional.of(new Applicant(
                memberId,
                whole.length() > 100 ? whole.substring(0, 100) : whole,
                year.orElseThrow(),
                sex.orElseThrow(),
                category.orElseThrow(),
                other,
                phone.orElseThrow(),
                role.orElseThrow(),
                joined.orElseThrow()));
    }

    /** The text of a cell that must have some. */
    Optional<String> text(Column column) {
        String text = row.cell(column);
        if (text.isEmpty()) {
            return wrong("MISSING_VALUE", column);
        }
        try {
            return Optional.of(BoundaryText.clean(column.code(), text));
        } catch (Refusal refused) {
            return wrong(refused.code(), column);
        }
    }

    /** The day of a cell that must have one, in any of the ways in which days are written. */
    Optional<LocalDate> date(Column column) {
        return text(column).flatMap(text -> {
            try {
                return Optional.of(day(text));
            } catch (DateTimeException e) {
                return wrong("MALFORMED_VALUE", column);
            }
        });
    }

    private static LocalDate day(String text) {
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3));
        }
        Matcher vietnamese = VIETNAMESE.matcher(text);
        if (vietnamese.matches()) {
            return LocalDate.of(number(vietnamese, 3), number(vietnamese, 2), number(vietnamese, 1));
        }
        throw new DateTimeException("not a day");
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }

    /** A year, or the year of a full date of birth. */
    private Optional<Integer> birthYear() {
        return text(Column.BIRTH_YEAR).flatMap(text -> {
            int year;
            try {
                year = YEAR.matcher(text).matches()
                        ? Integer.parseInt(text)
                        : day(text).getYear();
            } catch (DateTimeException e) {
                return wrong("MALFORMED_VALUE", Column.BIRTH_YEAR);
            }
            return year < OLDEST || year > YOUNGEST ? wrong("INVALID_FIELD", Column.BIRTH_YEAR) : Optional.of(year);
        });
    }

    /** The first number of several. Spreadsheets take numbers for numbers and drop the zero that they begin with. */
    private Optional<String> phone() {
        return text(Column.PHONE).flatMap(text -> {
            List<String> several = SEVERAL.splitAsStream(text).toList();
            String first = several.isEmpty() ? text : several.getFirst();
            String whole = LOST_ZERO.matcher(first).matches() ? "0" + first : first;
            if (!PHONE.matcher(whole).matches()) {
                return wrong("INVALID_FIELD", Column.PHONE);
            }
            if (several.size() > 1) {
                notes.add(RowNote.of(row.number(), "FIRST_NUMBER_TAKEN"));
            }
            return Optional.of(whole);
        });
    }

    private <E extends Enum<E>> Optional<E> constant(Class<E> type, Column column) {
        return text(column).flatMap(text -> {
            Optional<E> meaning = Words.meaning(type, text);
            return meaning.isPresent() ? meaning : wrong("MALFORMED_VALUE", column);
        });
    }

    private <T> Optional<T> wrong(String code, Column column) {
        problems.add(new RowProblem(row.number(), column.code(), code));
        return Optional.empty();
    }
}

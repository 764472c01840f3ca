package vn.tuantra.team.unit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.contract.unit.DutyAssignment;
import vn.tuantra.contract.unit.DutyRole;
import vn.tuantra.contract.unit.Level;
import vn.tuantra.contract.unit.Line;
import vn.tuantra.contract.unit.UnitLocation;

/**
 * Turns a table of units into steps. A unit without an id gets one from its line, code and first day, so that the same
 * file names the same units again; parents and counterparts are given by id or by the code that is theirs on that day.
 */
final class PlanFromCsv {

    private final RegisterSnapshot register;
    private final List<RowProblem> problems = new ArrayList<>();
    private final Map<Integer, Unit> units = new LinkedHashMap<>();
    private final Map<UUID, Unit> before = new HashMap<>();
    private final LocalDate today;

    private PlanFromCsv(RegisterSnapshot register, LocalDate today) {
        this.register = register;
        this.today = today;
    }

    static UnitPlan of(List<CSVRecord> rows, RegisterSnapshot register, LocalDate today) {
        PlanFromCsv plan = new PlanFromCsv(register, today);
        rows.forEach(plan::identify);
        rows.forEach(plan::complete);
        plan.check();
        return new UnitPlan(plan.units.values().stream().map(UnitStep::register).toList(), plan.problems);
    }

    /** First what needs no other row, so that a row may name a parent that comes after it. */
    private void identify(CSVRecord row) {
        int number = number(row);
        try {
            LocalDate from = date(row, "validFrom");
            Line line = constant(Line.class, row, "line");
            String code = matching(row, "code", "[0-9A-Za-z][0-9A-Za-z.\\-]{0,39}");
            Unit unit = new Unit(
                    idOf(row, line, code, from),
                    line,
                    constant(Level.class, row, "level"),
                    code,
                    matching(row, "nameVi", ".{1,200}"),
                    null,
                    null,
                    from,
                    cell(row, "validTo").isEmpty() ? null : date(row, "validTo"),
                    duties(row),
                    location(row),
                    null,
                    register.find(idOf(row, line, code, from))
                            .map(Unit::successors)
                            .orElse(List.of()));
            if (units.containsValue(unit)
                    || units.values().stream().anyMatch(other -> other.unitId().equals(unit.unitId()))) {
                throw problem("id", "DUPLICATE_ROW", unit.unitId().toString());
            }
            units.put(number, unit);
            register.find(unit.unitId()).ifPresent(known -> before.put(known.unitId(), known));
            register.put(unit);
        } catch (Refusal wrong) {
            note(number, wrong);
        }
    }

    private void complete(CSVRecord row) {
        int number = number(row);
        Unit unit = units.get(number);
        if (unit == null) {
            return;
        }
        try {
            Unit whole = new Unit(
                    unit.unitId(),
                    unit.line(),
                    unit.level(),
                    unit.code(),
                    unit.nameVi(),
                    reference(row, "parent", unit.validFrom()),
                    reference(row, "counterpart", unit.validFrom()),
                    unit.validFrom(),
                    unit.validTo(),
                    unit.dutyRoles(),
                    unit.location(),
                    null,
                    unit.successors());
            units.put(number, whole);
            register.put(whole);
        } catch (Refusal wrong) {
            note(number, wrong);
        }
    }

    private void check() {
        UnitRules rules = new UnitRules(register::find);
        Map<String, List<Unit>> codes = register.all().collect(Collectors.groupingBy(Unit::code));
        units.forEach((number, unit) -> {
            try {
                rules.check(unit);
                UnitRules.requireOwnCode(unit, codes.getOrDefault(unit.code(), List.of()));
                Unit known = before.get(unit.unitId());
                if (known != null) {
                    UnitHistory.requireKept(known, unit, today);
                }
            } catch (Refusal wrong) {
                note(number, wrong);
            }
        });
    }

    private void note(int row, Refusal wrong) {
        Map<String, Object> details = wrong.details();
        String field = String.valueOf(details.getOrDefault("field", ""));
        problems.add(new RowProblem(row, field, wrong.code(), String.valueOf(details.getOrDefault("value", ""))));
    }

    private @Nullable UUID reference(CSVRecord row, String column, LocalDate day) {
        String text = cell(row, column);
        if (text.isEmpty()) {
            return null;
        }
        UUID id = uuid(text);
        if (id != null) {
            return id;
        }
        return register.byCode(text, day).map(Unit::unitId).orElseThrow(() -> problem(column, "UNKNOWN_UNIT", text));
    }

    private static UUID idOf(CSVRecord row, Line line, String code, LocalDate from) {
        String text = cell(row, "id");
        if (text.isEmpty()) {
            return UUID.nameUUIDFromBytes(("unit/" + line + "/" + code + "/" + from).getBytes(UTF_8));
        }
        UUID id = uuid(text);
        if (id == null) {
            throw problem("id", "MALFORMED_VALUE", text);
        }
        return id;
    }

    private static List<DutyAssignment> duties(CSVRecord row) {
        String text = cell(row, "dutyRoles");
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(";")).map(PlanFromCsv::duty).toList();
    }

    private static DutyAssignment duty(String text) {
        try {
            String[] parts = text.strip().split("[@/]", 3);
            return new DutyAssignment(
                    DutyRole.valueOf(parts[0]),
                    LocalDate.parse(parts[1]),
                    parts.length < 3 || parts[2].isEmpty() ? null : LocalDate.parse(parts[2]));
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
            throw (Refusal) problem("dutyRoles", "MALFORMED_VALUE", text).initCause(e);
        }
    }

    private static @Nullable UnitLocation location(CSVRecord row) {
        String latitude = cell(row, "latitude");
        String longitude = cell(row, "longitude");
        if (latitude.isEmpty() && longitude.isEmpty()) {
            return null;
        }
        try {
            return new UnitLocation(Double.parseDouble(latitude), Double.parseDouble(longitude));
        } catch (NumberFormatException e) {
            throw (Refusal) problem("latitude", "MALFORMED_VALUE", latitude).initCause(e);
        }
    }

    private static LocalDate date(CSVRecord row, String column) {
        try {
            return LocalDate.parse(cell(row, column));
        } catch (DateTimeException e) {
            throw (Refusal)
                    problem(column, "MALFORMED_VALUE", cell(row, column)).initCause(e);
        }
    }

    private static <E extends Enum<E>> E constant(Class<E> type, CSVRecord row, String column) {
        try {
            return Enum.valueOf(type, cell(row, column));
        } catch (IllegalArgumentException e) {
            throw (Refusal)
                    problem(column, "MALFORMED_VALUE", cell(row, column)).initCause(e);
        }
    }

    private static String matching(CSVRecord row, String column, String pattern) {
        String text = cell(row, column);
        if (!text.matches(pattern)) {
            throw problem(column, "INVALID_FIELD", text);
        }
        return text;
    }

    private static Refusal problem(String field, String code, String value) {
        return Refusal.invalid(code, Map.of("field", field, "value", value));
    }

    private static @Nullable UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String cell(CSVRecord row, String column) {
        return row.isSet(column) ? row.get(column).strip() : "";
    }

    private static int number(CSVRecord row) {
        return Math.toIntExact(row.getRecordNumber() + 1);
    }
}

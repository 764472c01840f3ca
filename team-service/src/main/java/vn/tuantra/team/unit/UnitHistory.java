package vn.tuantra.team.unit;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import vn.tuantra.chassis.aggregate.Refusal;

/**
 * What has been is not rewritten: who was where on a past day is what reports and decisions of that day rest on. A unit
 * that gets another place ends and is succeeded by another one.
 */
final class UnitHistory {

    private UnitHistory() {}

    /** @throws Refusal {@code PAST_NOT_REWRITTEN} naming the field */
    static void requireKept(Unit before, Unit next, LocalDate today) {
        if (!before.validFrom().isAfter(today)) {
            require("validFrom", before.validFrom().equals(next.validFrom()));
            require("parentId", Objects.equals(before.parentId(), next.parentId()));
            require("level", before.level() == next.level());
            require("line", before.line() == next.line());
        }
        LocalDate end = before.validTo();
        if (end != null && !end.isAfter(today)) {
            require("validTo", end.equals(next.validTo()));
        }
        require(
                "successors",
                before.successors().stream()
                        .filter(heir -> !heir.effectiveDate().isAfter(today))
                        .allMatch(next.successors()::contains));
    }

    private static void require(String field, boolean kept) {
        if (!kept) {
            throw Refusal.conflict("PAST_NOT_REWRITTEN", Map.of("field", field));
        }
    }
}

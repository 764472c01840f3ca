package vn.tuantra.patrol.patrol.application;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.fortuna.ical4j.model.Recur;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.contract.Subject;
import vn.tuantra.contract.VietnamDay;
import vn.tuantra.patrol.patrol.domain.PatrolId;
import vn.tuantra.patrol.patrol.domain.PatrolPlan;

/**
 * The days of a recurrence rule of RFC 5545, in Vietnamese time. A rule names days; the time of day and the length are
 * those of the first patrol. Nothing further away than a year is planned.
 */
final class Recurrence {

    /** Two months of evenings: what one call plans at most. */
    static final int MOST = 62;

    private Recurrence() {}

    /**
     * The same plan on every day of the rule, each with an id of its own that follows from the id of the first.
     *
     * @throws Refusal {@code INVALID_RULE} for what is none or names no day, {@code TOO_MANY_PATROLS}
     */
    static List<PatrolPlan> of(PatrolPlan first, String rule) {
        LocalDate start = VietnamDay.of(first.plannedStart());
        List<LocalDate> days = days(rule, start);
        if (days.isEmpty()) {
            throw invalid(rule, null);
        }
        if (days.size() > MOST) {
            throw tooMany();
        }
        return days.stream().map(day -> on(day, first)).toList();
    }

    static Refusal tooMany() {
        return Refusal.invalid("TOO_MANY_PATROLS", Map.of("field", "entries", "most", MOST));
    }

    private static List<LocalDate> days(String rule, LocalDate start) {
        try {
            return new Recur<LocalDate>(rule).getDates(start, start, start.plusYears(1));
        } catch (RuntimeException notARule) {
            throw invalid(rule, notARule);
        }
    }

    private static PatrolPlan on(LocalDate day, PatrolPlan first) {
        LocalTime time = first.plannedStart().atZone(VietnamDay.ZONE).toLocalTime();
        Duration length = Duration.between(first.plannedStart(), first.plannedEnd());
        UUID id = Subject.of("occurrence/" + day, first.patrolId().value());
        var start = day.atTime(time).atZone(VietnamDay.ZONE).toInstant();
        return new PatrolPlan(
                new PatrolId(id),
                first.teamId(),
                first.type(),
                start,
                start.plus(length),
                first.participants(),
                first.scope(),
                first.checkInMinutes());
    }

    private static Refusal invalid(String rule, @org.jspecify.annotations.Nullable Throwable cause) {
        Refusal refusal = Refusal.invalid("INVALID_RULE", Map.of("field", "rule", "rule", rule));
        if (cause != null) {
            refusal.initCause(cause);
        }
        return refusal;
    }
}

package vn.tuantra.patrol.care;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.contract.Actor;

/**
 * What a team is asked to do for somebody, in words that do not say for whom.
 *
 * @param result in words of the team
 */
record CareTask(
        UUID taskId,
        UUID teamId,
        String what,
        LocalDate dueOn,
        @Nullable Instant doneAt,
        @Nullable String result,
        @Nullable Actor doneBy) {

    boolean repeats(CareTask known) {
        return taskId.equals(known.taskId)
                && teamId.equals(known.teamId)
                && what.equals(known.what)
                && dueOn.equals(known.dueOn);
    }

    /** @throws Refusal {@code ALREADY_DONE} */
    CareTask done(Instant at, @Nullable String told, Actor by) {
        if (doneAt != null) {
            throw Refusal.conflict("ALREADY_DONE", Map.of("field", "id"));
        }
        return new CareTask(taskId, teamId, what, dueOn, at, told, by);
    }
}

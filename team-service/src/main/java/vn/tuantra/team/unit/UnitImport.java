package vn.tuantra.team.unit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.Actor;

/**
 * A file that was accepted as a whole: the one write by which everything in it becomes true. Its steps are then carried
 * out one by one; a crash in between only delays them.
 *
 * @param source what was imported
 * @param done how many steps have been carried out
 * @param problem the code of the refusal that stopped it, if something did
 */
record UnitImport(
        UUID importId,
        String source,
        List<UnitStep> steps,
        int done,
        Status status,
        @Nullable String problem,
        Actor by,
        Instant acceptedAt) {

    enum Status {
        ACCEPTED,
        APPLIED,
        STOPPED
    }

    UnitImport progressed(int steps) {
        Status next = steps == this.steps.size() ? Status.APPLIED : Status.ACCEPTED;
        return new UnitImport(importId, source, this.steps, steps, next, null, by, acceptedAt);
    }

    UnitImport stopped(int steps, String code) {
        return new UnitImport(importId, source, this.steps, steps, Status.STOPPED, code, by, acceptedAt);
    }
}

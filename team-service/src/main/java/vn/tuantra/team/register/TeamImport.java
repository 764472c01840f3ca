package vn.tuantra.team.register;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.contract.Actor;

/**
 * A file of teams: handed in by the staff, accepted as a whole by the chair in one write, then carried out team by team.
 *
 * @param done how many teams have been founded
 * @param notes what the chair should know before accepting it
 * @param problem the code of the refusal that stopped it, if something did
 */
record TeamImport(
        UUID importId,
        UUID unitId,
        int teams,
        int members,
        int done,
        Status status,
        Actor proposedBy,
        @Nullable Actor acceptedBy,
        @Nullable String problem,
        Instant proposedAt,
        List<RowNote> notes) {

    TeamImport {
        // Imports that were stored before there were notes have none.
        notes = notes == null ? List.of() : List.copyOf(notes);
    }

    enum Status {
        PROPOSED,
        ACCEPTED,
        APPLIED,
        STOPPED
    }

    /** Whether somebody may accept it now. */
    boolean mayAccept(String subject) {
        return status == Status.PROPOSED && !subject.equals(proposedBy.subject());
    }

    /** @throws Refusal {@code SAME_PERSON_PROPOSED}, {@code ILLEGAL_TRANSITION} */
    TeamImport accept(Actor by) {
        if (status != Status.PROPOSED) {
            throw Refusal.conflict("ILLEGAL_TRANSITION", Map.of("state", status.name(), "command", "accept"));
        }
        if (by.subject().equals(proposedBy.subject())) {
            throw Refusal.conflict("SAME_PERSON_PROPOSED", Map.of());
        }
        return with(Status.ACCEPTED, by, done, null);
    }

    TeamImport progressed(int founded) {
        return with(founded >= teams ? Status.APPLIED : Status.ACCEPTED, acceptedBy, Math.max(done, founded), null);
    }

    TeamImport stopped(String code) {
        return with(Status.STOPPED, acceptedBy, done, code);
    }

    private TeamImport with(Status next, @Nullable Actor by, int founded, @Nullable String code) {
        return new TeamImport(importId, unitId, teams, members, founded, next, proposedBy, by, code, proposedAt, notes);
    }
}

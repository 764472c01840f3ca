package vn.tuantra.patrol.care;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Access;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.chassis.web.Intent;
import vn.tuantra.contract.VietnamDay;
import vn.tuantra.patrol.care.SupportedPersonController.CareBody;
import vn.tuantra.patrol.care.SupportedPersonController.ContactBody;
import vn.tuantra.patrol.care.SupportedPersonController.TaskBody;
import vn.tuantra.patrol.roster.Rosters;

/** The police begin care, note contacts and give tasks to teams of their ward. */
@Component
class KeepCare {

    private final SupportedPersons persons;
    private final Rosters rosters;
    private final Access access;
    private final Clock clock;

    KeepCare(SupportedPersons persons, Rosters rosters, Access access, Clock clock) {
        this.persons = persons;
        this.rosters = rosters;
        this.access = access;
        this.clock = clock;
    }

    /** @throws Refusal {@code OUTSIDE_YOUR_UNIT}, {@code IN_THE_FUTURE}, {@code FILE_ALREADY_ENTERED} */
    Versioned<SupportedPerson> begin(CareBody body, Intent intent) {
        access.requireUnit(intent.caller(), body.unitId());
        if (body.since().isAfter(VietnamDay.of(clock.instant()))) {
            throw Refusal.invalid("IN_THE_FUTURE", Map.of("field", "since"));
        }
        return persons.add(
                SupportedPerson.taken(
                        body.id(),
                        body.unitId(),
                        body.fileNumber(),
                        body.legalBasis(),
                        body.officer() == null ? intent.caller().subject() : body.officer(),
                        body.since()),
                intent.command());
    }

    /** @throws Refusal {@code IN_THE_FUTURE} and the aggregate's */
    Versioned<SupportedPerson> met(UUID id, ContactBody body, Intent intent) {
        Instant at = past(body.at());
        return persons.change(
                id,
                intent.caller(),
                intent.ifVersion(),
                intent.command(),
                person -> person.met(new SupportedPerson.Contact(
                        body.id(), at, body.kind(), body.progress(), body.note(), intent.by())));
    }

    /** @throws Refusal {@code UNKNOWN_TEAM} for one that the caller does not see, and the aggregate's */
    Versioned<SupportedPerson> give(UUID id, TaskBody body, Intent intent) {
        if (rosters.find(body.teamId())
                .filter(team -> access.sees(intent.caller(), team.residentialGroupId()))
                .isEmpty()) {
            throw Refusal.invalid("UNKNOWN_TEAM", Map.of("field", "teamId", "team", body.teamId()));
        }
        return persons.change(
                id,
                intent.caller(),
                intent.ifVersion(),
                intent.command(),
                person -> person.given(
                        new CareTask(body.id(), body.teamId(), body.what(), body.dueOn(), null, null, null)));
    }

    private Instant past(@Nullable Instant told) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (told != null && told.isAfter(now)) {
            throw Refusal.invalid("IN_THE_FUTURE", Map.of("field", "at"));
        }
        return told == null ? now : told.truncatedTo(ChronoUnit.MILLIS);
    }
}

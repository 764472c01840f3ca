package vn.tuantra.incident.person;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.oversight.Look;
import vn.tuantra.chassis.oversight.Looks;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.chassis.store.Page;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.chassis.text.Words;
import vn.tuantra.chassis.web.Intent;
import vn.tuantra.incident.incident.application.AlertedUnit;
import vn.tuantra.incident.incident.application.MergedCases;
import vn.tuantra.incident.incident.domain.Incident;
import vn.tuantra.incident.incident.domain.Incidents;
import vn.tuantra.incident.incident.domain.LifeCycle;
import vn.tuantra.incident.incident.domain.Restoring;

/** Persons in incidents: masked for everybody who may see the case, plain with a purpose for whoever works on it. */
@RestController
class PersonController {

    record PersonBody(
            @NotNull UUID id,
            @NotNull Person.Involvement involvement,

            @Size(max = 100) @Pattern(regexp = Words.SOMETHING, message = "{words.given}") @Nullable
            String name,

            @Pattern(regexp = "[0-9]{9}|[0-9]{12}") @Nullable
            String citizenNumber,

            @Pattern(regexp = "\\+?[0-9 ]{8,15}") @Nullable String phone,

            @Size(max = 300) @Pattern(regexp = Words.SOMETHING, message = "{words.given}") @Nullable
            String address,

            @Size(max = 1000) @Pattern(regexp = Words.SOMETHING, message = "{words.given}") @Nullable
            String note,

            @Nullable Boolean minor) {

        @AssertTrue(message = "{person.described}")
        boolean isDescribed() {
            return name != null || citizenNumber != null || phone != null || note != null;
        }

        @Override
        public String toString() {
            return "PersonBody[" + id + "]";
        }
    }

    /** Asks for plain data. */
    record Looking(
            @NotNull Person.Purpose purpose,
            @Size(min = 3, max = 500) @NotNull String reason) {}

    /** Names travel in bodies and never in addresses. */
    record NameSearch(@NotNull @Size(min = 2, max = 100) String name) {}

    record PersonView(
            UUID id,
            UUID incidentId,
            Person.Involvement involvement,
            @Nullable Boolean minor,
            PersonDetails details,
            boolean masked,
            @Nullable Instant erasureRequestedAt,
            @Nullable Instant deletedAt) {

        static PersonView of(Person person, PersonDetails details, boolean masked) {
            return new PersonView(
                    person.id(),
                    person.incidentId(),
                    person.involvement(),
                    person.minor(),
                    details,
                    masked,
                    person.erasure() == null ? null : person.erasure().at(),
                    person.shreddedAt());
        }
    }

    /** Everything that is kept about a person, for that person (Law 91/2025). */
    record DataSubjectExport(PersonView person, Instant enteredAt, List<Person.Access> accesses, Instant exportedAt) {}

    private final Persons persons;
    private final Incidents incidents;
    private final AlertedUnit alerted;
    private final Looks looks;
    private final MergedCases merged;
    private final Clock clock;

    PersonController(
            Persons persons, Incidents incidents, AlertedUnit alerted, Looks looks, MergedCases merged, Clock clock) {
        this.merged = merged;
        this.looks = looks;
        this.persons = persons;
        this.incidents = incidents;
        this.alerted = alerted;
        this.clock = clock;
    }

    @Permitted("enter-person")
    @PostMapping("/api/incidents/{incidentId}/persons")
    ResponseEntity<PersonView> enter(
            @PathVariable UUID incidentId, @RequestBody @Valid PersonBody body, Intent intent) {
        alerted.requireVisible(intent.caller(), incidents.get(incidentId).incident());
        PersonDetails details =
                new PersonDetails(body.name(), body.citizenNumber(), body.phone(), body.address(), body.note());
        Versioned<Person> stored =
                persons.add(body.id(), incidentId, body.involvement(), body.minor(), details, intent.command());
        return ResponseEntity.status(stored.replayed() ? HttpStatus.OK : HttpStatus.CREATED)
                .body(masked(stored.state()));
    }

    /** Of the case and of the reports that were merged into it, whose persons are its own now. */
    @Permitted("see-persons")
    @GetMapping("/api/incidents/{incidentId}/persons")
    List<PersonView> ofIncident(Caller caller, @PathVariable UUID incidentId) {
        Incident incident = incidents.get(incidentId).incident();
        alerted.requireVisible(caller, incident);
        return persons.ofIncidents(merged.of(incident, report -> alerted.knowsMerged(caller, report))).stream()
                .map(this::masked)
                .toList();
    }

    @Permitted("search-persons")
    @PostMapping("/api/incident-persons/search")
    List<PersonView> search(@RequestBody @Valid NameSearch body, Intent intent) {
        List<Person> found = persons.named(body.name()).stream()
                .filter(person -> alerted.sees(intent.caller(), caseOf(person)))
                .toList();
        looks.note(intent.command(), found.stream().map(Person::id).toList());
        return found.stream().map(this::masked).toList();
    }

    /** Who looked at this person, when and why. */
    @Permitted("see-looks-at-person")
    @GetMapping("/api/incident-persons/{id}/looks")
    Page<Look> looks(
            Caller caller,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        alerted.requireVisible(caller, caseOf(persons.get(id)));
        return looks.at(id, cursor, limit);
    }

    @Permitted("unmask-person")
    @PostMapping("/api/incident-persons/{id}/unmasking")
    PersonView unmask(@PathVariable UUID id, @RequestBody @Valid Looking body, Intent intent) {
        Person person = persons.get(id);
        requireAssigned(intent.caller(), person);
        return PersonView.of(person, plain(person, body, intent), false);
    }

    @Permitted("export-person")
    @PostMapping("/api/incident-persons/{id}/export")
    DataSubjectExport export(@PathVariable UUID id, @RequestBody @Valid Looking body, Intent intent) {
        Person person = persons.get(id);
        requireAssigned(intent.caller(), person);
        PersonDetails details = plain(person, body, intent);
        return new DataSubjectExport(
                PersonView.of(person, details, false),
                person.createdAt(),
                persons.get(id).accesses(),
                clock.instant());
    }

    /**
     * Deletes for good, at the request of the person, when two of the command have asked for it and the case is over. The
     * first request is answered with 202.
     */
    @Permitted("erase-person")
    @PostMapping("/api/incident-persons/{id}/erasure")
    ResponseEntity<PersonView> erase(@PathVariable UUID id, @RequestBody @Valid Looking body, Intent intent) {
        Person person = persons.get(id);
        requireAssigned(intent.caller(), person);
        if (body.purpose() != Person.Purpose.DATA_SUBJECT_REQUEST) {
            throw Refusal.invalid("PURPOSE_NOT_ALLOWED", Map.of("field", "purpose"));
        }
        Incident goesOn = caseOf(person);
        if (LifeCycle.UNFINISHED.contains(goesOn.state()) || Restoring.isUndoable(goesOn, clock.instant())) {
            throw Refusal.conflict("CASE_IS_OPEN", Map.of("incident", goesOn.id()));
        }
        Command command = intent.command(body.purpose().name());
        Person.ErasureRequest first = person.erasure();
        if (first == null || person.shreddedAt() != null) {
            persons.askForErasure(id, command);
        } else if (first.subject().equals(intent.caller().subject())) {
            throw Refusal.conflict("SECOND_PERSON_NEEDED", Map.of("person", id));
        } else {
            persons.shred(id, body.purpose().name(), command);
        }
        Person now = persons.get(id);
        return ResponseEntity.status(now.shreddedAt() == null ? HttpStatus.ACCEPTED : HttpStatus.OK)
                .body(masked(now));
    }

    private PersonDetails plain(Person person, Looking looking, Intent intent) {
        Person.Access look = new Person.Access(
                intent.caller().subject(), intent.role().name(), clock.instant(), looking.purpose(), looking.reason());
        looks.note(intent.command(looking.purpose().name()), List.of(person.id()), looking.reason());
        return persons.unmask(person.id(), look);
    }

    private PersonView masked(Person person) {
        return PersonView.of(person, persons.masked(person), true);
    }

    /** The one that goes on: whoever has it has the persons of what was merged into it. */
    private Incident caseOf(Person person) {
        return merged.goingOnAs(incidents.get(person.incidentId()).incident());
    }

    /** Role and place are not enough for plain data: it must be the caller's own case. */
    private void requireAssigned(Caller caller, Person person) {
        try {
            alerted.decidingFor(caller, caseOf(person));
        } catch (Refusal refusal) {
            throw refusal.kind() == Refusal.Kind.NOT_FOUND
                    ? Refusal.notFound("person")
                    : (Refusal) Refusal.forbidden("NOT_YOUR_CASE", Map.of("incident", person.incidentId()))
                            .initCause(refusal);
        }
    }
}

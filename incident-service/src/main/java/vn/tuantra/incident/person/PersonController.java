package vn.tuantra.incident.person;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
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
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Access;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Role;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.chassis.web.Commands;
import vn.tuantra.incident.incident.application.AlertedUnit;
import vn.tuantra.incident.incident.domain.Incident;
import vn.tuantra.incident.incident.domain.Incidents;

/** Persons in incidents: masked for everybody who may see the case, plain with a purpose for whoever works on it. */
@RestController
class PersonController {

    private static final Role[] ENTER = {
        Role.TEAM_LEADER, Role.TEAM_DEPUTY, Role.WARD_POLICE_DUTY, Role.WARD_POLICE_COMMAND
    };
    private static final Role[] POLICE = {
        Role.WARD_POLICE_DUTY,
        Role.WARD_POLICE_COMMAND,
        Role.DISTRICT_POLICE_DUTY,
        Role.DISTRICT_POLICE_COMMAND,
        Role.CITY_POLICE_DUTY
    };
    private static final Role[] MASKED = {
        Role.WARD_POLICE_DUTY,
        Role.WARD_POLICE_COMMAND,
        Role.DISTRICT_POLICE_DUTY,
        Role.DISTRICT_POLICE_COMMAND,
        Role.CITY_POLICE_DUTY,
        Role.TEAM_LEADER,
        Role.TEAM_DEPUTY,
        Role.AUDITOR
    };
    private static final Role[] COMMAND = {Role.WARD_POLICE_COMMAND, Role.DISTRICT_POLICE_COMMAND};

    record PersonBody(
            @NotNull UUID id,
            Person.@NotNull Involvement involvement,
            @Size(min = 1, max = 100) @Nullable String name,

            @Pattern(regexp = "[0-9]{9}|[0-9]{12}") @Nullable
            String citizenNumber,

            @Pattern(regexp = "\\+?[0-9 ]{8,15}") @Nullable String phone,
            @Size(min = 1, max = 300) @Nullable String address,
            @Size(min = 1, max = 1000) @Nullable String note,
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
            Person.@NotNull Purpose purpose,
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
            @Nullable Instant deletedAt) {

        static PersonView of(Person person, PersonDetails details, boolean masked) {
            return new PersonView(
                    person.id(),
                    person.incidentId(),
                    person.involvement(),
                    person.minor(),
                    details,
                    masked,
                    person.shreddedAt());
        }
    }

    /** Everything that is kept about a person, for that person (Law 91/2025). */
    record DataSubjectExport(PersonView person, Instant enteredAt, List<Person.Access> accesses, Instant exportedAt) {}

    private final Persons persons;
    private final Incidents incidents;
    private final AlertedUnit alerted;
    private final Access access;
    private final Clock clock;

    PersonController(Persons persons, Incidents incidents, AlertedUnit alerted, Access access, Clock clock) {
        this.persons = persons;
        this.incidents = incidents;
        this.alerted = alerted;
        this.access = access;
        this.clock = clock;
    }

    @PostMapping("/api/incidents/{incidentId}/persons")
    ResponseEntity<PersonView> enter(
            Caller caller,
            @PathVariable UUID incidentId,
            @RequestBody @Valid PersonBody body,
            HttpServletRequest request) {
        Role role = access.role(caller, ENTER);
        visible(caller, incidentId);
        PersonDetails details =
                new PersonDetails(body.name(), body.citizenNumber(), body.phone(), body.address(), body.note());
        Versioned<Person> stored = persons.add(
                body.id(),
                incidentId,
                body.involvement(),
                body.minor(),
                details,
                command(request, caller, role, "enterPerson", body.id()));
        return ResponseEntity.status(stored.replayed() ? HttpStatus.OK : HttpStatus.CREATED)
                .body(masked(stored.state()));
    }

    @GetMapping("/api/incidents/{incidentId}/persons")
    List<PersonView> ofIncident(Caller caller, @PathVariable UUID incidentId) {
        access.role(caller, MASKED);
        visible(caller, incidentId);
        return persons.ofIncident(incidentId).stream().map(this::masked).toList();
    }

    @PostMapping("/api/incident-persons/search")
    List<PersonView> search(Caller caller, @RequestBody @Valid NameSearch body) {
        access.role(caller, POLICE);
        return persons.named(body.name()).stream()
                .filter(person -> isVisible(caller, person.incidentId()))
                .map(this::masked)
                .toList();
    }

    @PostMapping("/api/incident-persons/{id}/unmasking")
    PersonView unmask(
            Caller caller, @PathVariable UUID id, @RequestBody @Valid Looking body, HttpServletRequest request) {
        Role role = access.role(caller, POLICE);
        Person person = persons.get(id);
        requireAssigned(caller, person);
        return PersonView.of(person, plain(person, body, caller, role, "unmaskPerson", request), false);
    }

    @PostMapping("/api/incident-persons/{id}/export")
    DataSubjectExport export(
            Caller caller, @PathVariable UUID id, @RequestBody @Valid Looking body, HttpServletRequest request) {
        Role role = access.role(caller, COMMAND);
        Person person = persons.get(id);
        requireAssigned(caller, person);
        PersonDetails details = plain(person, body, caller, role, "exportPerson", request);
        return new DataSubjectExport(
                PersonView.of(person, details, false),
                person.createdAt(),
                persons.get(id).accesses(),
                clock.instant());
    }

    /** Deletes for good, at the request of the person or by order. */
    @PostMapping("/api/incident-persons/{id}/erasure")
    PersonView erase(
            Caller caller, @PathVariable UUID id, @RequestBody @Valid Looking body, HttpServletRequest request) {
        Role role = access.role(caller, COMMAND);
        requireAssigned(caller, persons.get(id));
        persons.shred(id, body.purpose().name(), command(request, caller, role, "erasePerson", body));
        return masked(persons.get(id));
    }

    private PersonDetails plain(
            Person person, Looking looking, Caller caller, Role role, String action, HttpServletRequest request) {
        Person.Access look =
                new Person.Access(caller.subject(), role.name(), clock.instant(), looking.purpose(), looking.reason());
        Command command = command(request, caller, role, action, looking);
        // The trail that others can read has the purpose; what somebody wrote may name a person and stays here.
        Command audited = new Command(
                command.by(),
                command.action(),
                command.resource(),
                null,
                command.fingerprint(),
                looking.purpose().name());
        return persons.unmask(person.id(), look, audited);
    }

    private PersonView masked(Person person) {
        return PersonView.of(person, persons.masked(person), true);
    }

    private Incident visible(Caller caller, UUID incidentId) {
        Incident incident = incidents.get(incidentId).incident();
        alerted.requireVisible(caller, incident);
        return incident;
    }

    private boolean isVisible(Caller caller, UUID incidentId) {
        try {
            visible(caller, incidentId);
            return true;
        } catch (Refusal outside) {
            return false;
        }
    }

    /** Role and place are not enough for plain data: it must be the caller's own case. */
    private void requireAssigned(Caller caller, Person person) {
        try {
            alerted.decidingFor(caller, visible(caller, person.incidentId()));
        } catch (Refusal refusal) {
            throw refusal.kind() == Refusal.Kind.NOT_FOUND
                    ? Refusal.notFound("person")
                    : (Refusal) Refusal.forbidden("NOT_YOUR_CASE", Map.of("incident", person.incidentId()))
                            .initCause(refusal);
        }
    }

    private static Command command(
            HttpServletRequest request, Caller caller, Role role, String action, Object content) {
        return Commands.of(request, caller, role, action, "person", content);
    }
}

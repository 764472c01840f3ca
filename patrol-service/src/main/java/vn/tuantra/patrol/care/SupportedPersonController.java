package vn.tuantra.patrol.care;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Permissions;
import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.chassis.store.Page;
import vn.tuantra.chassis.web.Answers;
import vn.tuantra.chassis.web.Intent;

/** The register of supported persons, kept by the area's officer and the ward's police. */
@RestController
@RequestMapping("/api/supported-persons")
class SupportedPersonController {

    /**
     * Care that begins.
     *
     * @param officer who is responsible; whoever enters it when absent
     */
    record CareBody(
            @NotNull UUID id,
            @NotNull UUID unitId,
            @NotBlank @Size(max = 60) String fileNumber,
            @NotBlank @Size(max = 200) String legalBasis,
            @Nullable @Size(min = 1, max = 100) String officer,
            @NotNull LocalDate since) {}

    /** A contact; the note may name people and stays inside. */
    record ContactBody(
            @NotNull UUID id,
            @Nullable Instant at,
            @NotNull SupportedPerson.ContactKind kind,
            @NotNull SupportedPerson.Progress progress,
            @Nullable @Size(max = 1000) String note) {}

    /** What a team shall do, in words that do not say for whom. */
    record TaskBody(
            @NotNull UUID id,
            @NotNull UUID teamId,
            @NotBlank @Size(max = 300) String what,
            @NotNull LocalDate dueOn) {}

    /** When care ended and why. */
    record EndBody(
            @NotNull LocalDate on,
            @NotBlank @Size(min = 5, max = 500) String reason) {}

    /** A person, for those who may know of it. */
    record PersonView(SupportedPerson person, List<String> allowed) {}

    private final KeepCare keepCare;
    private final SupportedPersons persons;
    private final Permissions permissions;

    SupportedPersonController(KeepCare keepCare, SupportedPersons persons, Permissions permissions) {
        this.keepCare = keepCare;
        this.persons = persons;
        this.permissions = permissions;
    }

    @Permitted("begin-care")
    @PostMapping
    ResponseEntity<PersonView> begin(@Valid @RequestBody CareBody body, Intent intent) {
        return Answers.created(keepCare.begin(body, intent), shown(intent.caller()));
    }

    @Permitted("note-contact")
    @PostMapping("/{id}/contacts")
    ResponseEntity<PersonView> met(@PathVariable UUID id, @Valid @RequestBody ContactBody body, Intent intent) {
        return Answers.ok(keepCare.met(id, body, intent), shown(intent.caller()));
    }

    @Permitted("give-care-task")
    @PostMapping("/{id}/tasks")
    ResponseEntity<PersonView> give(@PathVariable UUID id, @Valid @RequestBody TaskBody body, Intent intent) {
        return Answers.ok(keepCare.give(id, body, intent), shown(intent.caller()));
    }

    @Permitted("end-care")
    @PostMapping("/{id}/end")
    ResponseEntity<PersonView> end(@PathVariable UUID id, @Valid @RequestBody EndBody body, Intent intent) {
        return Answers.ok(
                persons.change(
                        id,
                        intent.caller(),
                        intent.ifVersion(),
                        intent.command(),
                        person -> person.ended(body.on(), body.reason())),
                shown(intent.caller()));
    }

    @Permitted("see-supported-person")
    @GetMapping("/{id}")
    ResponseEntity<PersonView> get(@PathVariable UUID id, Caller caller) {
        return Answers.ok(persons.visible(id, caller), shown(caller));
    }

    @Permitted("list-supported-persons")
    @GetMapping
    Page<PersonView> list(
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            Caller caller) {
        return persons.list(caller, unit, cursor, limit).map(shown(caller));
    }

    private Function<SupportedPerson, PersonView> shown(Caller caller) {
        return person -> new PersonView(
                person,
                permissions.allowed(
                        caller, "supported-person", step -> SupportedPerson.STEPS.allows(step, person.state())));
    }
}

package vn.tuantra.incident.shift;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Access;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.chassis.store.Page;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.chassis.web.Intent;

/** The desk's shift. */
@RestController
class ShiftController {

    record NoteBody(
            @NotNull UUID id, @NotBlank @Size(max = 2000) String text) {}

    record ReliefBody(
            @NotNull UUID id, @Nullable @Size(max = 2000) String note) {}

    /**
     * Whether somebody is being relieved.
     *
     * @param waiting signed by who goes, and by nobody who comes
     * @param last the last one that both signed: the shift that lasts began with it
     */
    record Reliefs(@Nullable Relief waiting, @Nullable Relief last) {}

    /** A long weekend; whoever wants more asks for the reports. */
    private static final Duration LONGEST = Duration.ofDays(4);

    private final OpenCases open;
    private final Accounts accounts;
    private final ShiftBook book;
    private final Access access;
    private final Clock clock;

    ShiftController(OpenCases open, Accounts accounts, ShiftBook book, Access access, Clock clock) {
        this.open = open;
        this.accounts = accounts;
        this.book = book;
        this.access = access;
        this.clock = clock;
    }

    /** What is open and was brought to the caller's unit, in outline, newest first. */
    @Permitted("list-incidents")
    @GetMapping("/api/incidents/open")
    Page<OpenCase> open(
            Caller caller,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "5000") @Min(1) @Max(10_000) int limit) {
        return open.page(cursor, limit, caller);
    }

    /** The account of a shift from–to of a unit and those below it; every reading stands in the audit trail. */
    @Permitted("see-shift")
    @GetMapping("/api/shifts")
    Account account(
            Intent intent,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam Instant from,
            @RequestParam Instant to) {
        if (!from.isBefore(to) || Duration.between(from, to).compareTo(LONGEST) > 0) {
            throw Refusal.invalid("INVALID_FIELD", Map.of("field", "to"));
        }
        UUID wanted = unit == null ? OpenCases.unitOf(intent.caller()) : unit;
        access.requireReach(intent.caller(), wanted);
        return accounts.of(wanted, from, to, intent);
    }

    @Permitted("note-shift")
    @PostMapping("/api/shifts/notes")
    ResponseEntity<Note> note(@RequestBody @Valid NoteBody body, Intent intent) {
        Note note = new Note(
                body.id(),
                OpenCases.unitOf(intent.caller()),
                intent.by(),
                clock.instant(),
                body.text().strip());
        return created(book.add(note, intent.command()));
    }

    @Permitted("see-relief")
    @GetMapping("/api/shifts/reliefs")
    Reliefs reliefs(Caller caller) {
        UUID unit = OpenCases.unitOf(caller);
        return new Reliefs(book.waiting(unit).orElse(null), book.last(unit).orElse(null));
    }

    /** The officer who goes signs, with what is open at this moment. */
    @Permitted("hand-over-shift")
    @PostMapping("/api/shifts/reliefs")
    ResponseEntity<Relief> handOver(@RequestBody @Valid ReliefBody body, Intent intent) {
        UUID unit = OpenCases.unitOf(intent.caller());
        Relief relief = Relief.signed(
                body.id(),
                unit,
                intent.by(),
                clock.instant(),
                open.ids(Accounts.MOST, intent.caller()),
                body.note() == null ? null : body.note().strip());
        return created(book.add(relief, intent.command()));
    }

    /** The officer who comes signs. */
    @Permitted("take-over-shift")
    @PostMapping("/api/shifts/reliefs/{id}/acceptance")
    Relief accept(@PathVariable UUID id, Intent intent) {
        requireOwn(id, intent.caller());
        return book.change(id, intent.command(), relief -> relief.acceptedBy(intent.by(), clock.instant()));
    }

    /** Nobody came; the desk goes on as before. */
    @Permitted("withdraw-shift")
    @PostMapping("/api/shifts/reliefs/{id}/withdrawal")
    Relief withdraw(@PathVariable UUID id, Intent intent) {
        requireOwn(id, intent.caller());
        return book.change(id, intent.command(), relief -> relief.withdrawn(clock.instant()));
    }

    /** Another unit's book does not exist for the caller. */
    private void requireOwn(UUID id, Caller caller) {
        if (!book.relief(id).unitId().equals(OpenCases.unitOf(caller))) {
            throw Refusal.notFound("shift");
        }
    }

    private static <T> ResponseEntity<T> created(Versioned<T> stored) {
        return ResponseEntity.status(stored.replayed() ? HttpStatus.OK : HttpStatus.CREATED)
                .body(stored.state());
    }
}

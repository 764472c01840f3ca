package vn.tuantra.incident.breach;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.security.Access;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Role;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.chassis.web.Commands;

/** The breach register. */
@RestController
@RequestMapping("/api/data-breaches")
class BreachController {

    private static final Role[] KEEP = {Role.SYS_ADMIN, Role.DISTRICT_POLICE_COMMAND};
    private static final Role[] READ = {Role.SYS_ADMIN, Role.DISTRICT_POLICE_COMMAND, Role.AUDITOR};

    record BreachBody(
            @NotNull UUID id,
            @NotNull Instant discoveredAt,
            @NotBlank @Size(max = 4000) String description,
            @NotNull @Min(0) @Max(10_000_000) Integer affected) {}

    record NotificationBody(
            @Nullable Instant notifiedAt,
            @NotBlank @Size(max = 200) String reference) {}

    record ClosureBody(@NotBlank @Size(max = 4000) String measures) {}

    /**
     * @param minutesLeft until the authority must have been told; negative when it is too late; absent when it was told
     */
    record BreachView(
            UUID id,
            Instant discoveredAt,
            Instant deadline,
            @Nullable Long minutesLeft,
            boolean overdue,
            String description,
            int affected,
            @Nullable Instant notifiedAt,
            @Nullable String notificationReference,
            @Nullable Instant closedAt,
            @Nullable String measures) {

        static BreachView of(Breach breach, Instant now) {
            return new BreachView(
                    breach.id(),
                    breach.discoveredAt(),
                    breach.deadline(),
                    breach.notifiedAt() == null
                            ? Duration.between(now, breach.deadline()).toMinutes()
                            : null,
                    breach.isOverdue(now),
                    breach.description(),
                    breach.affected(),
                    breach.notifiedAt(),
                    breach.notificationReference(),
                    breach.closedAt(),
                    breach.measures());
        }
    }

    private final Breaches breaches;
    private final Access access;
    private final Clock clock;

    BreachController(Breaches breaches, Access access, Clock clock) {
        this.breaches = breaches;
        this.access = access;
        this.clock = clock;
    }

    @PostMapping
    ResponseEntity<BreachView> record(Caller caller, @RequestBody @Valid BreachBody body, HttpServletRequest request) {
        Command command = command(request, caller, "recordBreach", body);
        Breach breach = new Breach(
                body.id(),
                body.discoveredAt(),
                body.description(),
                body.affected(),
                clock.instant(),
                caller.subject(),
                null,
                null,
                null,
                null);
        Versioned<Breach> stored = breaches.add(breach, command);
        return ResponseEntity.status(stored.replayed() ? HttpStatus.OK : HttpStatus.CREATED)
                .body(view(stored.state()));
    }

    @GetMapping
    List<BreachView> all(Caller caller) {
        access.role(caller, READ);
        return breaches.all().stream().map(this::view).toList();
    }

    @PostMapping("/{id}/notification")
    BreachView notified(
            Caller caller,
            @PathVariable UUID id,
            @RequestBody @Valid NotificationBody body,
            HttpServletRequest request) {
        Command command = command(request, caller, "notifyBreach", body);
        Instant at = body.notifiedAt() == null ? clock.instant() : body.notifiedAt();
        return view(breaches.change(id, command, breach -> breach.notified(at, body.reference())));
    }

    @PostMapping("/{id}/closure")
    BreachView closed(
            Caller caller, @PathVariable UUID id, @RequestBody @Valid ClosureBody body, HttpServletRequest request) {
        Command command = command(request, caller, "closeBreach", body);
        return view(breaches.change(id, command, breach -> breach.closed(clock.instant(), body.measures())));
    }

    private Command command(HttpServletRequest request, Caller caller, String action, Object content) {
        return Commands.of(request, caller, access.role(caller, KEEP), action, "breach", content);
    }

    private BreachView view(Breach breach) {
        return BreachView.of(breach, clock.instant());
    }
}

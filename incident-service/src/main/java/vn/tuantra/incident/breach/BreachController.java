package vn.tuantra.incident.breach;

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
import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.chassis.web.Intent;

/** The breach register. */
@RestController
@RequestMapping("/api/data-breaches")
class BreachController {

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
    private final Clock clock;

    BreachController(Breaches breaches, Clock clock) {
        this.breaches = breaches;
        this.clock = clock;
    }

    @Permitted("record-breach")
    @PostMapping
    ResponseEntity<BreachView> record(@RequestBody @Valid BreachBody body, Intent intent) {
        Breach breach = new Breach(
                body.id(),
                body.discoveredAt(),
                body.description(),
                body.affected(),
                clock.instant(),
                intent.caller().subject(),
                null,
                null,
                null,
                null);
        Versioned<Breach> stored = breaches.add(breach.requireDiscovered(clock.instant()), intent.command());
        return ResponseEntity.status(stored.replayed() ? HttpStatus.OK : HttpStatus.CREATED)
                .body(view(stored.state()));
    }

    @Permitted("see-breaches")
    @GetMapping
    List<BreachView> all() {
        return breaches.all().stream().map(this::view).toList();
    }

    @Permitted("notify-breach")
    @PostMapping("/{id}/notification")
    BreachView notified(@PathVariable UUID id, @RequestBody @Valid NotificationBody body, Intent intent) {
        Instant now = clock.instant();
        Instant at = body.notifiedAt() == null ? now : body.notifiedAt();
        return view(breaches.change(id, intent.command(), breach -> breach.notified(at, body.reference(), now)));
    }

    @Permitted("close-breach")
    @PostMapping("/{id}/closure")
    BreachView closed(@PathVariable UUID id, @RequestBody @Valid ClosureBody body, Intent intent) {
        return view(breaches.change(id, intent.command(), breach -> breach.closed(clock.instant(), body.measures())));
    }

    private BreachView view(Breach breach) {
        return BreachView.of(breach, clock.instant());
    }
}

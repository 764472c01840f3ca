package vn.tuantra.incident.incident.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.incident.incident.domain.Dispatch;
import vn.tuantra.incident.incident.domain.Handling;
import vn.tuantra.incident.incident.domain.Incidents;
import vn.tuantra.incident.incident.domain.Span;

/** The unit that took the incident sends forces, and they arrive (REQ-INC-5). */
@Component
public class SendForces {

    private static final Duration TOLERATED_SKEW = Duration.ofMinutes(5);

    private final Incidents incidents;
    private final AlertedUnit alerted;
    private final Clock clock;

    SendForces(Incidents incidents, AlertedUnit alerted, Clock clock) {
        this.incidents = incidents;
        this.alerted = alerted;
        this.clock = clock;
    }

    /**
     * When forces are to arrive.
     *
     * @param at as the sender's clock says
     * @param inMinutes from now, for who does not trust his clock; goes before the other
     */
    public record Expected(@Nullable Instant at, @Nullable Integer inMinutes) {

        @Nullable
        Instant from(Instant now) {
            return inMinutes == null ? at : now.plus(Duration.ofMinutes(inMinutes));
        }
    }

    public Incidents.Stored handle(
            UUID id, int headcount, Expected expected, @Nullable String instruction, Caller caller, Command command) {
        Instant now = clock.instant();
        Instant expectedAt = expected.from(now);
        // Forces that were to come in the past are a wrong clock; nobody must believe that they are there.
        if (expectedAt != null && expectedAt.isBefore(now.minus(TOLERATED_SKEW))) {
            throw Refusal.invalid("TIME_NOT_PLAUSIBLE", Map.of("field", "expectedAt"));
        }
        UUID dispatchId = UUID.randomUUID();
        return incidents.change(
                id,
                command,
                incident -> Handling.sendForces(
                        incident,
                        new Dispatch(
                                dispatchId,
                                alerted.of(caller, incident),
                                headcount,
                                expectedAt,
                                instruction,
                                now,
                                null),
                        command.by()));
    }

    /** @param arrivedAt as told; absent for now */
    public Incidents.Stored arrived(
            UUID id, UUID dispatchId, @Nullable Instant arrivedAt, Caller caller, Command command) {
        Instant at = arrivedAt == null ? clock.instant() : arrivedAt;
        return incidents.change(id, command, incident -> {
            alerted.requireVisible(caller, incident);
            Span.of(incident, clock.instant()).require("arrivedAt", arrivedAt);
            return Handling.arrive(incident, dispatchId, command.by(), at);
        });
    }
}

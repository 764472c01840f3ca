package vn.tuantra.notification.calling;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.messaging.ReceivedEvent;
import vn.tuantra.contract.alert.AlertEvent;
import vn.tuantra.contract.alert.UndeliveredReason;
import vn.tuantra.contract.incident.IncidentEvent;
import vn.tuantra.notification.alert.Alert;
import vn.tuantra.notification.alert.Alerts;
import vn.tuantra.notification.alert.Delivery;
import vn.tuantra.notification.alert.RecordedFacts;
import vn.tuantra.notification.channel.Channels;
import vn.tuantra.notification.duty.OnCall;
import vn.tuantra.notification.duty.Rotas;

/**
 * Looks after every unsettled alert: notices that no screen has it, plans the calls and has them sent. Every replica
 * does; a guarded write decides who sends. A sender that dies leaves a lease behind that runs out.
 */
@Component
public class AlertCalls implements RecordedFacts {

    private static final Logger LOG = LoggerFactory.getLogger(AlertCalls.class);
    private static final int AT_A_TIME = 200;

    private final Alerts alerts;
    private final Rotas rotas;
    private final TeamLeaders teamLeaders;
    private final DueLooks looks;
    private final CallPlan plan;
    private final CallSender sender;
    private final CallingProperties properties;
    private final Clock clock;
    private final Counter undelivered;

    AlertCalls(
            Alerts alerts,
            Rotas rotas,
            TeamLeaders teamLeaders,
            DueLooks looks,
            Channels channels,
            CallSender sender,
            CallingProperties properties,
            Clock clock,
            MeterRegistry meters) {
        this.alerts = alerts;
        this.rotas = rotas;
        this.teamLeaders = teamLeaders;
        this.looks = looks;
        this.plan = new CallPlan(properties, channels::has);
        this.sender = sender;
        this.properties = properties;
        this.clock = clock;
        this.undelivered = Counter.builder("tuantra.alert.undelivered")
                .description("alerts that no live screen of their unit was handed in time")
                .register(meters);
    }

    @Override
    public void recorded(ReceivedEvent event, IncidentEvent fact, List<Alert> recorded) {
        for (Alert alert : recorded) {
            if (alert.asks() && !alert.ledger().isSettled()) {
                looks.at(alert.id(), alert.recordedAt());
            }
        }
    }

    /** One round over what is due. */
    void round() {
        Instant now = clock.instant();
        looks.due(now, AT_A_TIME).forEach((alertId, planned) -> lookSafely(alertId, planned, now));
    }

    /** One alert that cannot be looked at must not hold back the others; it comes again later. */
    private void lookSafely(UUID alertId, Instant planned, Instant now) {
        try {
            look(alertId, planned, now);
        } catch (RuntimeException e) {
            LOG.error("alert {} cannot be called about, will be tried again: {}", alertId, e.toString());
            looks.next(alertId, planned, now.plus(properties.lease()));
        }
    }

    /** Something happened to an alert: look at once. */
    public void lookSoon(UUID alertId) {
        looks.at(alertId, clock.instant());
    }

    private void look(UUID alertId, Instant planned, Instant now) {
        Optional<Alert> found = alerts.find(alertId);
        if (found.isEmpty() || found.get().ledger().isSettled()) {
            looks.next(alertId, planned, null);
            return;
        }
        Alert alert = noticeUndelivered(found.get(), now);
        List<OnCall> onCall = new ArrayList<>(rotas.onCall(alert.unitId(), now));
        onCall.addAll(teamLeaders.of(alert));
        Set<String> elsewhere = calledElsewhere(alert);
        Instant nextShift = rotas.nextChange(alert.unitId(), now).orElse(null);
        AtomicReference<List<Delivery>> claimed = new AtomicReference<>(List.of());
        AtomicReference<@Nullable Instant> next = new AtomicReference<>();
        alerts.change(alertId, current -> {
            claimed.set(List.of());
            next.set(null);
            if (current.ledger().isSettled()) {
                return Change.nothing(current);
            }
            CallPlan.Step step = plan.next(current, onCall, elsewhere, nextShift, now);
            next.set(step.next());
            return claim(current, step, now, claimed);
        });
        claimed.get().forEach(line -> sender.send(alertId, line));
        looks.next(alertId, planned, claimed.get().isEmpty() ? next.get() : now.plus(properties.firstRetry()));
    }

    private Change<Alert, AlertEvent> claim(
            Alert alert, CallPlan.Step step, Instant now, AtomicReference<List<Delivery>> claimed) {
        List<Delivery> due = Stream.concat(step.fresh().stream(), alert.ledger().deliveries().stream())
                .filter(line -> line.isDue(now))
                .map(line -> line.sending(now.plus(properties.lease())))
                .toList();
        claimed.set(due);
        return due.isEmpty() ? Change.nothing(alert) : alert.progressed(due, now);
    }

    private Alert noticeUndelivered(Alert alert, Instant now) {
        if (!plan.isUndelivered(alert, now) || alert.ledger().undeliveredAt() != null) {
            return alert;
        }
        alerts.change(
                alert.id(),
                current -> plan.isUndelivered(current, now)
                        ? current.undelivered(UndeliveredReason.NO_SCREEN, now)
                        : Change.nothing(current));
        undelivered.increment();
        return alerts.find(alert.id()).orElse(alert);
    }

    /**
     * Who is called about the same incident already, as grave as this or graver: one person is told once, and once more
     * when it turns out to be worse.
     */
    private Set<String> calledElsewhere(Alert alert) {
        return alerts.asking(alert.incidentId()).stream()
                .filter(other -> !other.id().equals(alert.id()))
                .filter(other -> other.severity().compareTo(alert.severity()) <= 0)
                .flatMap(other -> other.ledger().deliveries().stream())
                .map(Delivery::recipient)
                .collect(Collectors.toSet());
    }
}

package vn.tuantra.notification.calling;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.messaging.ReceivedEvent;
import vn.tuantra.chassis.store.Versioned;
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
        Instant now = clock.instant();
        Map<UUID, Instant> first = new LinkedHashMap<>();
        for (Alert alert : recorded) {
            if (alert.asks() && !alert.ledger().isSettled()) {
                firstLook(alert, now).ifPresent(at -> first.put(alert.id(), at));
            }
        }
        looks.at(first);
    }

    /** At once where somebody may have to be called, else when the first thing about it can become due. */
    private Optional<Instant> firstLook(Alert alert, Instant now) {
        CallPlan.Step step = plan.next(alert, peopleFor(alert, now), Set.of(), nextShift(alert, now), now);
        return Optional.ofNullable(step.fresh().isEmpty() ? step.next() : alert.recordedAt());
    }

    /** One round over what is due: read together, decided one by one, written down together. */
    void round() {
        Instant now = clock.instant();
        Map<UUID, Instant> due = looks.due(now, AT_A_TIME);
        if (due.isEmpty()) {
            return;
        }
        Asked asked = Asked.about(due.keySet(), alerts);
        List<DueLooks.Next> looked = new ArrayList<>();
        List<Claim> claims = new ArrayList<>();
        due.forEach((alertId, planned) ->
                looked.add(new DueLooks.Next(alertId, planned, lookSafely(asked, alertId, now, claims::add))));
        try {
            // Before anything is sent: what comes of a sending plans a look of its own, which must not be written over.
            looks.next(looked);
        } finally {
            claims.forEach(claim -> claim.lines().forEach(line -> sender.send(claim.alert(), line)));
        }
    }

    /** Deliveries of an alert that are this process's to send. */
    private record Claim(Versioned<Alert> alert, List<Delivery> lines) {}

    /** One alert that cannot be looked at must not hold back the others; it comes again later. */
    private @Nullable Instant lookSafely(Asked asked, UUID alertId, Instant now, Consumer<Claim> claims) {
        try {
            return look(asked, alertId, now, claims);
        } catch (RuntimeException e) {
            LOG.error("alert {} cannot be called about, will be tried again: {}", alertId, e.toString());
            return now.plus(properties.lease());
        }
    }

    /** Something happened to an alert: look at once. */
    public void lookSoon(UUID alertId) {
        looks.at(alertId, clock.instant());
    }

    /** @return when to look again; absent when nothing more can come */
    private @Nullable Instant look(Asked asked, UUID alertId, Instant now, Consumer<Claim> claims) {
        Optional<Versioned<Alert>> found = asked.find(alertId);
        if (found.isEmpty() || found.get().state().ledger().isSettled()) {
            return null;
        }
        Versioned<Alert> alert = noticeUndelivered(found.get(), now);
        List<OnCall> people = peopleFor(alert.state(), now);
        Set<String> elsewhere = people.isEmpty() ? Set.of() : asked.calledElsewhere(alert.state());
        Instant nextShift = nextShift(alert.state(), now);
        AtomicReference<List<Delivery>> claimed = new AtomicReference<>(List.of());
        AtomicReference<@Nullable Instant> next = new AtomicReference<>();
        Versioned<Alert> after = alerts.change(alert, current -> {
            claimed.set(List.of());
            next.set(null);
            if (current.ledger().isSettled()) {
                return Change.nothing(current);
            }
            CallPlan.Step step = plan.next(current, people, elsewhere, nextShift, now);
            next.set(step.next());
            return claim(current, step, now, claimed);
        });
        asked.put(after);
        if (claimed.get().isEmpty()) {
            return next.get();
        }
        claims.accept(new Claim(after, claimed.get()));
        return now.plus(properties.firstRetry());
    }

    private List<OnCall> peopleFor(Alert alert, Instant now) {
        List<OnCall> people = new ArrayList<>(rotas.onCall(alert.unitId(), now));
        people.addAll(teamLeaders.of(alert));
        return people;
    }

    private @Nullable Instant nextShift(Alert alert, Instant now) {
        return rotas.nextChange(alert.unitId(), now).orElse(null);
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

    private Versioned<Alert> noticeUndelivered(Versioned<Alert> alert, Instant now) {
        if (!plan.isUndelivered(alert.state(), now) || alert.state().ledger().undeliveredAt() != null) {
            return alert;
        }
        undelivered.increment();
        return alerts.change(
                alert,
                current -> plan.isUndelivered(current, now)
                        ? current.undelivered(UndeliveredReason.NO_SCREEN, now)
                        : Change.nothing(current));
    }
}

package vn.tuantra.notification.calling;

import static java.util.Objects.requireNonNullElse;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.alert.Channel;
import vn.tuantra.contract.alert.DeliveryState;
import vn.tuantra.contract.incident.Severity;
import vn.tuantra.notification.alert.Alert;
import vn.tuantra.notification.alert.Delivery;
import vn.tuantra.notification.duty.Address;
import vn.tuantra.notification.duty.OnCall;

/**
 * What is to be done about one alert now. Decides only; nothing here sends or stores.
 *
 * <p>S1 and S2 call those on duty at once, beside the screens: two independent ways (REQ-INC-7). S3 calls them when no
 * screen has the alert. Each person is tried channel by channel, then the next person, until somebody takes the
 * incident or everybody was tried; an alert that is settled calls nobody, however late the look. Whoever leads the team
 * of a member who reported is called at once, whatever the severity (REQ-INC-4).
 */
final class CallPlan {

    private final CallingProperties times;
    private final Predicate<Channel> available;

    CallPlan(CallingProperties times, Predicate<Channel> available) {
        this.times = times;
        this.available = available;
    }

    /**
     * @param fresh lines to add
     * @param next when to look again; absent when nothing more can come
     */
    record Step(List<Delivery> fresh, @Nullable Instant next) {}

    /** Whether the alert counts as undelivered now. */
    boolean isUndelivered(Alert alert, Instant now) {
        return !alert.ledger().isHeld() && !now.isBefore(screenCheck(alert));
    }

    Instant screenCheck(Alert alert) {
        return alert.recordedAt().plus(times.screenGrace());
    }

    /** @param nextShift when the people on duty change: the new ones must hear of what nobody has taken */
    Step next(Alert alert, List<OnCall> onCall, Set<String> calledElsewhere, @Nullable Instant nextShift, Instant now) {
        Instant start = start(alert);
        List<Delivery> fresh = new ArrayList<>();
        List<Instant> later = new ArrayList<>();
        if (!alert.ledger().isHeld() && alert.ledger().undeliveredAt() == null) {
            later.add(screenCheck(alert));
        }
        boolean quiet = start == null || isQuietlyHeld(alert);
        if (now.isBefore(alert.recordedAt().plus(times.horizon()))) {
            for (OnCall person : onCall) {
                boolean called = person.atOnce() || !quiet;
                if (called && !calledElsewhere.contains(person.contact().recipient())) {
                    Instant from = person.atOnce() || start == null ? alert.recordedAt() : start;
                    plan(alert, person, from, now, fresh, later);
                }
            }
        }
        if (nextShift != null && nextShift.isBefore(alert.recordedAt().plus(times.horizon()))) {
            later.add(nextShift);
        }
        alert.ledger().deliveries().stream()
                .filter(Delivery::isPending)
                .map(Delivery::nextAttemptAt)
                .filter(Objects::nonNull)
                .forEach(later::add);
        fresh.forEach(line -> later.add(line.queuedAt()));
        return new Step(fresh, later.stream().min(Comparator.naturalOrder()).orElse(null));
    }

    private void plan(
            Alert alert, OnCall person, Instant start, Instant now, List<Delivery> fresh, List<Instant> later) {
        Instant due = start.plus(times.nextPerson().multipliedBy(person.order()));
        for (Address address : person.contact().addresses()) {
            if (!available.test(address.channel())) {
                continue;
            }
            UUID id = idOf(alert, person, address.channel());
            Delivery line = lineOf(alert, id);
            if (line == null) {
                Instant at = person.contact().quiet() == null
                        ? due
                        : latest(due, person.contact().quiet().endIfQuiet(now, alert.severity()));
                if (now.isBefore(at)) {
                    later.add(at);
                } else {
                    fresh.add(Delivery.queued(
                            id, person.contact().id(), person.contact().recipient(), address.channel(), now, now));
                }
                return;
            }
            if (line.isPending()) {
                return;
            }
            due = line.state() == DeliveryState.GIVEN_UP
                    ? now
                    : requireNonNullElse(line.sentAt(), now).plus(times.nextChannel());
        }
    }

    /** When calling begins: at once for S1 and S2; for others when no screen had it. */
    private @Nullable Instant start(Alert alert) {
        boolean grave = alert.severity() == Severity.S1 || alert.severity() == Severity.S2;
        return grave ? alert.recordedAt() : alert.ledger().undeliveredAt();
    }

    /** S3 and S4 that somebody at the unit has seen need no further call. */
    private static boolean isQuietlyHeld(Alert alert) {
        return alert.severity().compareTo(Severity.S2) > 0
                && !alert.ledger().seen().isEmpty();
    }

    private static @Nullable Delivery lineOf(Alert alert, UUID id) {
        return alert.ledger().deliveries().stream()
                .filter(line -> line.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private static UUID idOf(Alert alert, OnCall person, Channel channel) {
        return UUID.nameUUIDFromBytes(
                (alert.id() + "/" + person.contact().id() + "/" + channel).getBytes(StandardCharsets.UTF_8));
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}

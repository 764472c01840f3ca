package vn.tuantra.notification.calling;

import static java.util.Objects.requireNonNullElse;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
import vn.tuantra.notification.duty.Contact;
import vn.tuantra.notification.duty.OnCall;

/**
 * What is to be done about one alert now. Decides only; nothing here sends or stores.
 *
 * <p>S1 and S2 call those on duty at once, beside the screens: two independent ways (REQ-INC-7). S3 calls them when no
 * screen has the alert. Each person is tried address by address, then the next person, until somebody takes the
 * incident; when everybody was tried in vain, S1 and S2 begin again with the first, round after round without end. An
 * alert that is settled calls nobody, however late the look. Whoever leads the team
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
        List<OnCall> people = OnCall.ranked(
                onCall.stream().filter(person -> isReachable(person.contact())).toList());
        Planned planned = new Planned(now, new ArrayList<>(), new ArrayList<>());
        if (!alert.ledger().isHeld() && alert.ledger().undeliveredAt() == null) {
            planned.later.add(screenCheck(alert));
        }
        Instant start = start(alert);
        boolean quiet = start == null || isQuietlyHeld(alert);
        Round round = start == null ? Round.first(alert.recordedAt()) : roundOf(alert, people, start, now);
        if (isGrave(alert) || now.isBefore(alert.recordedAt().plus(times.horizon()))) {
            people.stream()
                    .filter(person -> person.atOnce() || !quiet)
                    .filter(person -> !calledElsewhere.contains(person.contact().recipient()))
                    .forEach(person ->
                            plan(alert, person, person.atOnce() ? Round.first(alert.recordedAt()) : round, planned));
        }
        if (isGrave(alert)) {
            Instant over = round.start().plus(lengthOf(people));
            // While nobody can be called there is no round to wait for, and somebody may come on duty any time.
            planned.later.add(over.isAfter(now) ? over : now.plus(times.nextPerson()));
        }
        if (nextShift != null && nextShift.isBefore(alert.recordedAt().plus(times.horizon()))) {
            planned.later.add(nextShift);
        }
        alert.ledger().deliveries().stream()
                .filter(Delivery::isPending)
                .map(Delivery::nextAttemptAt)
                .filter(Objects::nonNull)
                .forEach(planned.later::add);
        planned.fresh.forEach(line -> planned.later.add(line.queuedAt()));
        return new Step(
                planned.fresh,
                planned.later.stream().min(Comparator.naturalOrder()).orElse(null));
    }

    /** What one look collects. */
    private record Planned(Instant now, List<Delivery> fresh, List<Instant> later) {}

    /** @param number how often everybody was called before */
    private record Round(int number, Instant start) {
        static Round first(Instant start) {
            return new Round(0, start);
        }
    }

    /** The round under way; a new one when everybody has had the time to be called in the last. */
    private Round roundOf(Alert alert, List<OnCall> people, Instant start, Instant now) {
        List<Delivery> lines = alert.ledger().deliveries();
        int last = lines.stream().mapToInt(Delivery::roundNumber).max().orElse(0);
        Instant began = last == 0
                ? start
                : lines.stream()
                        .filter(line -> line.roundNumber() == last)
                        .map(Delivery::queuedAt)
                        .min(Comparator.naturalOrder())
                        .orElse(start);
        boolean over = isGrave(alert) && !lines.isEmpty() && !now.isBefore(began.plus(lengthOf(people)));
        return over ? new Round(last + 1, now) : new Round(last, began);
    }

    private Duration lengthOf(List<OnCall> people) {
        int ranks = people.stream().mapToInt(OnCall::order).max().orElse(0);
        int ways = people.stream()
                .mapToInt(person -> person.contact().addresses().size())
                .max()
                .orElse(0);
        Duration needed =
                times.nextPerson().multipliedBy(ranks).plus(times.nextChannel().multipliedBy(ways));
        return needed.compareTo(times.nextRound()) > 0 ? needed : times.nextRound();
    }

    private boolean isReachable(Contact contact) {
        return contact.addresses().stream().anyMatch(address -> available.test(address.channel()));
    }

    private void plan(Alert alert, OnCall person, Round round, Planned planned) {
        Instant now = planned.now;
        Instant due = round.start().plus(times.nextPerson().multipliedBy(person.order()));
        Map<Channel, Integer> ways = new EnumMap<>(Channel.class);
        for (Address address : person.contact().addresses()) {
            int way = ways.merge(address.channel(), 1, Integer::sum) - 1;
            if (!available.test(address.channel())) {
                continue;
            }
            UUID id = idOf(alert, person, address.channel(), way, round);
            Delivery line = lineOf(alert, id);
            if (line == null) {
                Instant at = person.contact().quiet() == null
                        ? due
                        : latest(due, person.contact().quiet().endIfQuiet(now, alert.severity()));
                if (now.isBefore(at)) {
                    planned.later.add(at);
                } else {
                    Contact contact = person.contact();
                    planned.fresh.add(Delivery.queued(
                            id, contact.id(), contact.recipient(), address.channel(), way, round.number(), now));
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
        return isGrave(alert) ? alert.recordedAt() : alert.ledger().undeliveredAt();
    }

    private static boolean isGrave(Alert alert) {
        return alert.severity().compareTo(Severity.S2) <= 0;
    }

    /** S3 and S4 that somebody at the unit has seen need no further call. */
    private static boolean isQuietlyHeld(Alert alert) {
        return !isGrave(alert) && !alert.ledger().seen().isEmpty();
    }

    private static @Nullable Delivery lineOf(Alert alert, UUID id) {
        return alert.ledger().deliveries().stream()
                .filter(line -> line.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private static UUID idOf(Alert alert, OnCall person, Channel channel, int way, Round round) {
        String name = alert.id() + "/" + person.contact().id() + "/" + channel + (way == 0 ? "" : "/" + way)
                + (round.number() == 0 ? "" : "/round " + round.number());
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}

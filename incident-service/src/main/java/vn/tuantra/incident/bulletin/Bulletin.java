package vn.tuantra.incident.bulletin;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.bulletin.BulletinEvent;
import vn.tuantra.contract.bulletin.BulletinKind;
import vn.tuantra.contract.bulletin.BulletinPublished;
import vn.tuantra.contract.bulletin.BulletinVisibility;
import vn.tuantra.contract.bulletin.BulletinWithdrawn;

/**
 * An information item. Nothing reaches a ward's teams before that ward's police passed it, and nothing is shown after its
 * time. An item for several wards, or for a district, is decided on by each of them for itself.
 *
 * @param classification state secrets have no place here: there is no value for them
 * @param source where it comes from; shown to the police of its wards alone
 * @param wards what each ward's police made of it
 */
record Bulletin(
        UUID id,
        BulletinKind kind,
        String summary,
        Classification classification,
        Source source,
        List<UUID> areaIds,
        BulletinVisibility visibility,
        Instant expiresAt,
        Instant submittedAt,
        Actor submittedBy,
        List<InWard> wards) {

    enum State {
        SUBMITTED,
        PUBLISHED,
        REFUSED,
        WITHDRAWN,
        EXPIRED
    }

    enum Classification {
        NORMAL,
        INTERNAL
    }

    /** How far the source can be trusted. */
    enum Reliability {
        CONFIRMED,
        USUALLY_RIGHT,
        UNKNOWN
    }

    /** A citizen's tip keeps its source hidden from all but the ward's police. */
    record Source(
            Origin origin,
            Reliability reliability,
            @Nullable String sealedDetail) {

        enum Origin {
            TEAM,
            POLICE,
            CITIZEN
        }
    }

    /**
     * What became of it in one ward.
     *
     * @param audience units that were told; empty until it is published
     * @param reason why it was refused or withdrawn
     */
    record InWard(
            UUID wardId,
            State state,
            List<UUID> audience,
            @Nullable Actor moderatedBy,
            @Nullable String reason) {

        InWard {
            audience = List.copyOf(audience);
        }

        static InWard waiting(UUID wardId) {
            return new InWard(wardId, State.SUBMITTED, List.of(), null, null);
        }

        private InWard become(State next, List<UUID> told, @Nullable Actor moderator, @Nullable String because) {
            return new InWard(wardId, next, told, moderator, because);
        }
    }

    Bulletin {
        areaIds = List.copyOf(areaIds);
        wards = List.copyOf(wards);
    }

    /**
     * @param told who hears of it in a ward
     * @throws Refusal {@code ALREADY_EXPIRED}, {@code ILLEGAL_TRANSITION}
     */
    Change<Bulletin, BulletinEvent> publish(
            Predicate<UUID> own, Function<UUID, List<UUID>> told, Actor by, Instant now) {
        Set<UUID> waiting = whoseTurn(own, State.SUBMITTED, State.PUBLISHED, "publish");
        if (!waiting.isEmpty() && !expiresAt.isAfter(now)) {
            throw Refusal.conflict("ALREADY_EXPIRED", Map.of("expiresAt", expiresAt));
        }
        return changed(
                waiting,
                ward -> ward.become(State.PUBLISHED, told.apply(ward.wardId()), by, null),
                ward -> new BulletinPublished(
                        id, kind, visibility, areaIds, ward.wardId(), ward.audience(), now, expiresAt, by));
    }

    /** @throws Refusal {@code ILLEGAL_TRANSITION} */
    Change<Bulletin, BulletinEvent> refuse(Predicate<UUID> own, String because, Actor by) {
        Set<UUID> waiting = whoseTurn(own, State.SUBMITTED, State.REFUSED, "refuse");
        return waiting.isEmpty()
                ? Change.nothing(this)
                : Change.quietly(with(waiting, ward -> ward.become(State.REFUSED, List.of(), by, because)));
    }

    /** @throws Refusal {@code ILLEGAL_TRANSITION} */
    Change<Bulletin, BulletinEvent> withdraw(Predicate<UUID> own, String because, Actor by, Instant now) {
        return changed(
                whoseTurn(own, State.PUBLISHED, State.WITHDRAWN, "withdraw"),
                ward -> ward.become(State.WITHDRAWN, ward.audience(), by, because),
                ward -> new BulletinWithdrawn(id, ward.audience(), now, by));
    }

    /**
     * Whoever submitted it takes it back everywhere: where it waits nobody can pass it any more.
     *
     * @throws Refusal {@code ILLEGAL_TRANSITION}
     */
    Change<Bulletin, BulletinEvent> takeBack(String because, Actor by, Instant now) {
        Predicate<UUID> everywhere = ward -> true;
        Set<UUID> waiting = idsIn(State.SUBMITTED, everywhere);
        if (waiting.isEmpty()) {
            return withdraw(everywhere, because, by, now);
        }
        Bulletin rest = with(waiting, ward -> ward.become(State.WITHDRAWN, List.of(), by, because));
        Change<Bulletin, BulletinEvent> shown = rest.withdraw(everywhere, because, by, now);
        return shown.events().isEmpty() ? Change.quietly(rest) : shown;
    }

    Change<Bulletin, BulletinEvent> expire(Actor timer, Instant now) {
        Set<UUID> shown = expiresAt.isAfter(now) ? Set.of() : idsIn(State.PUBLISHED, ward -> true);
        return changed(
                shown,
                ward -> ward.become(State.EXPIRED, ward.audience(), ward.moderatedBy(), null),
                ward -> new BulletinWithdrawn(id, ward.audience(), now, timer));
    }

    /** The wards in which it is shown now. */
    List<InWard> shownIn(Instant now) {
        return expiresAt.isAfter(now)
                ? wards.stream().filter(ward -> ward.state() == State.PUBLISHED).toList()
                : List.of();
    }

    /** Whether it is shown anywhere or may still come to be. */
    boolean isAnywhere() {
        return !idsIn(State.PUBLISHED, ward -> true).isEmpty()
                || !idsIn(State.SUBMITTED, ward -> true).isEmpty();
    }

    /** The wards whose turn it is; none when all have done it already. */
    private Set<UUID> whoseTurn(Predicate<UUID> own, State needed, State done, String command) {
        Set<UUID> found = idsIn(needed, own);
        if (found.isEmpty() && idsIn(done, own).isEmpty()) {
            State state = wards.stream()
                    .filter(ward -> own.test(ward.wardId()))
                    .map(InWard::state)
                    .findFirst()
                    .orElse(State.SUBMITTED);
            throw Refusal.conflict("ILLEGAL_TRANSITION", Map.of("state", state, "command", command));
        }
        return found;
    }

    private Set<UUID> idsIn(State state, Predicate<UUID> own) {
        return wards.stream()
                .filter(ward -> ward.state() == state && own.test(ward.wardId()))
                .map(InWard::wardId)
                .collect(Collectors.toSet());
    }

    private Change<Bulletin, BulletinEvent> changed(
            Set<UUID> which, UnaryOperator<InWard> step, Function<InWard, BulletinEvent> fact) {
        if (which.isEmpty()) {
            return Change.nothing(this);
        }
        Bulletin next = with(which, step);
        return new Change<>(
                next,
                next.wards.stream()
                        .filter(ward -> which.contains(ward.wardId()))
                        .map(fact)
                        .toList());
    }

    private Bulletin with(Set<UUID> which, UnaryOperator<InWard> step) {
        return new Bulletin(
                id,
                kind,
                summary,
                classification,
                source,
                areaIds,
                visibility,
                expiresAt,
                submittedAt,
                submittedBy,
                wards.stream()
                        .map(ward -> which.contains(ward.wardId()) ? step.apply(ward) : ward)
                        .toList());
    }
}

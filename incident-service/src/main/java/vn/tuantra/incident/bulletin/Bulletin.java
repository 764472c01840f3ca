package vn.tuantra.incident.bulletin;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
 * An information item. Nothing reaches a team before the ward's police passed it, and nothing is shown after its time.
 *
 * @param classification state secrets have no place here: there is no value for them
 * @param source where it comes from; shown to the ward's police alone
 * @param audience units that were told; empty until it is published
 * @param reason why it was refused or withdrawn
 */
record Bulletin(
        UUID id,
        State state,
        BulletinKind kind,
        String summary,
        Classification classification,
        Source source,
        List<UUID> areaIds,
        BulletinVisibility visibility,
        Instant expiresAt,
        UUID wardId,
        Instant submittedAt,
        Actor submittedBy,
        List<UUID> audience,
        @Nullable Actor moderatedBy,
        @Nullable String reason) {

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

    Bulletin {
        areaIds = List.copyOf(areaIds);
        audience = List.copyOf(audience);
    }

    /** @throws Refusal {@code ALREADY_EXPIRED}, {@code ILLEGAL_TRANSITION} */
    Change<Bulletin, BulletinEvent> publish(List<UUID> told, Actor by, Instant now) {
        if (state == State.PUBLISHED) {
            return Change.nothing(this);
        }
        require(State.SUBMITTED, "publish");
        if (!expiresAt.isAfter(now)) {
            throw Refusal.conflict("ALREADY_EXPIRED", Map.of("expiresAt", expiresAt));
        }
        Bulletin next = with(State.PUBLISHED, told, by, null);
        return Change.of(next, new BulletinPublished(id, kind, visibility, areaIds, told, now, expiresAt, by));
    }

    Change<Bulletin, BulletinEvent> refuse(String because, Actor by) {
        if (state == State.REFUSED) {
            return Change.nothing(this);
        }
        require(State.SUBMITTED, "refuse");
        return Change.quietly(with(State.REFUSED, List.of(), by, because));
    }

    Change<Bulletin, BulletinEvent> withdraw(String because, Actor by, Instant now) {
        if (state == State.WITHDRAWN) {
            return Change.nothing(this);
        }
        require(State.PUBLISHED, "withdraw");
        return Change.of(with(State.WITHDRAWN, audience, by, because), new BulletinWithdrawn(id, audience, now, by));
    }

    Change<Bulletin, BulletinEvent> expire(Actor timer, Instant now) {
        if (state != State.PUBLISHED || expiresAt.isAfter(now)) {
            return Change.nothing(this);
        }
        return Change.of(
                with(State.EXPIRED, audience, moderatedBy, null), new BulletinWithdrawn(id, audience, now, timer));
    }

    boolean isShown(Instant now) {
        return state == State.PUBLISHED && expiresAt.isAfter(now);
    }

    private void require(State needed, String command) {
        if (state != needed) {
            throw Refusal.conflict("ILLEGAL_TRANSITION", Map.of("state", state, "command", command));
        }
    }

    private Bulletin with(State next, List<UUID> told, @Nullable Actor moderator, @Nullable String because) {
        return new Bulletin(
                id,
                next,
                kind,
                summary,
                classification,
                source,
                areaIds,
                visibility,
                expiresAt,
                wardId,
                submittedAt,
                submittedBy,
                told,
                moderator,
                because);
    }
}

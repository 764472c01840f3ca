package vn.tuantra.notification.webhook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.alert.SubscriptionChanged;
import vn.tuantra.contract.alert.SubscriptionState;
import vn.tuantra.contract.incident.Severity;
import vn.tuantra.notification.alert.Audiences.Scope;

/**
 * A receiver of alerts.
 *
 * @param unitId whose alerts
 * @param scope with everything below the unit or not
 * @param severities empty for all
 * @param categories codes or their beginnings; empty for all
 * @param secrets newest first
 * @param pausedBecause {@code REQUESTED}, or what the receiver answered ({@code GONE})
 */
record Subscription(
        UUID id,
        UUID unitId,
        Scope scope,
        Set<Severity> severities,
        List<String> categories,
        String url,
        List<SigningSecret> secrets,
        SubscriptionState state,
        @Nullable String pausedBecause,
        Instant createdAt) {

    Subscription {
        severities = Set.copyOf(severities);
        categories = List.copyOf(categories);
        secrets = List.copyOf(secrets);
    }

    Change<Subscription, SubscriptionChanged> created(Actor by) {
        return Change.of(this, announcement(by));
    }

    /** The old secrets go on signing for a while, so that the receiver can change over without losing anything. */
    Change<Subscription, SubscriptionChanged> rotated(String sealed, Instant now, Instant overlapUntil, Actor by) {
        List<SigningSecret> next = new ArrayList<>(List.of(new SigningSecret(sealed, null)));
        for (SigningSecret old : secrets) {
            if (old.signsAt(now)) {
                next.add(new SigningSecret(old.sealed(), old.validUntil() == null ? overlapUntil : old.validUntil()));
            }
        }
        return told(with(url, next, state, pausedBecause), by);
    }

    /** Pausing what is paused or deleted changes nothing; so does resuming what is active. */
    Change<Subscription, SubscriptionChanged> inState(SubscriptionState next, @Nullable String because, Actor by) {
        if (state == SubscriptionState.DELETED && next != SubscriptionState.DELETED) {
            throw Refusal.notFound("webhook");
        }
        if (state == next) {
            return Change.nothing(this);
        }
        boolean deleted = next == SubscriptionState.DELETED;
        return told(with(deleted ? "" : url, deleted ? List.of() : secrets, next, because), by);
    }

    private Subscription with(
            String toUrl, List<SigningSecret> keys, SubscriptionState next, @Nullable String because) {
        return new Subscription(id, unitId, scope, severities, categories, toUrl, keys, next, because, createdAt);
    }

    private static Change<Subscription, SubscriptionChanged> told(Subscription next, Actor by) {
        return Change.of(next, next.announcement(by));
    }

    private SubscriptionChanged announcement(Actor by) {
        return new SubscriptionChanged(id, unitId, state, by);
    }
}

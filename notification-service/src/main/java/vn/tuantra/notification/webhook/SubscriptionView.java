package vn.tuantra.notification.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.alert.SubscriptionState;
import vn.tuantra.contract.incident.Severity;
import vn.tuantra.notification.alert.Audiences.Scope;

/**
 * A subscription as the API shows it.
 *
 * @param secret only in the answer that made it
 */
record SubscriptionView(
        UUID id,
        UUID unitId,
        Scope scope,
        Set<Severity> severities,
        List<String> categories,
        String url,
        SubscriptionState state,
        @Nullable String pausedBecause,
        Instant createdAt,
        @Nullable String secret) {

    static SubscriptionView of(Subscription subscription, @Nullable String secret) {
        return new SubscriptionView(
                subscription.id(),
                subscription.unitId(),
                subscription.scope(),
                subscription.severities(),
                subscription.categories(),
                subscription.url(),
                subscription.state(),
                subscription.pausedBecause(),
                subscription.createdAt(),
                secret);
    }
}

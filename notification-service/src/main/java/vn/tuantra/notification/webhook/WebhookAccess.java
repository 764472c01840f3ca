package vn.tuantra.notification.webhook;

import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Access;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.contract.alert.SubscriptionState;

/** Who may set up receivers: commanders, and the machine client of a centre for its own unit. */
@Component
class WebhookAccess {

    private final Access access;
    private final Subscriptions subscriptions;

    WebhookAccess(Access access, Subscriptions subscriptions) {
        this.access = access;
        this.subscriptions = subscriptions;
    }

    void requireUnit(Caller caller, UUID unitId) {
        access.requireUnit(caller, unitId);
    }

    void requireReach(Caller caller, UUID unitId) {
        access.requireReach(caller, unitId);
    }

    /** The subscription, hidden outside the caller's subtree and after it was deleted. */
    Subscription visible(Caller caller, UUID id) {
        Subscription subscription = subscriptions
                .find(id)
                .filter(found -> found.state() != SubscriptionState.DELETED)
                .orElseThrow(() -> Refusal.notFound("webhook"));
        access.requireVisible(caller, subscription.unitId(), "webhook");
        return subscription;
    }
}

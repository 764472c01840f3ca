package vn.tuantra.notification.webhook;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Access;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Role;
import vn.tuantra.contract.alert.SubscriptionState;

/** Who may set up receivers: commanders, and the machine client of a centre for its own unit. */
@Component
class WebhookAccess {

    private final Access access;
    private final Subscriptions subscriptions;
    private final Clock clock;

    WebhookAccess(Access access, Subscriptions subscriptions, Clock clock) {
        this.access = access;
        this.subscriptions = subscriptions;
        this.clock = clock;
    }

    Role role(Caller caller) {
        return access.role(
                caller,
                Role.WARD_POLICE_COMMAND,
                Role.DISTRICT_POLICE_COMMAND,
                Role.CITY_POLICE_DUTY,
                Role.INTEGRATION);
    }

    void requireUnit(Caller caller, UUID unitId) {
        access.requireUnit(caller, unitId);
    }

    /** The subscription, hidden outside the caller's subtree and after it was deleted. */
    Subscription visible(Caller caller, UUID id) {
        role(caller);
        Subscription subscription = subscriptions
                .find(id)
                .filter(found -> found.state() != SubscriptionState.DELETED)
                .orElseThrow(() -> Refusal.notFound("webhook"));
        access.requireVisible(caller, subscription.unitId(), clock.instant(), "webhook");
        return subscription;
    }
}

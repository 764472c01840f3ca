package vn.tuantra.notification.webhook;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.tuantra.contract.incident.IncidentEvent;
import vn.tuantra.notification.alert.Audience;
import vn.tuantra.notification.alert.Audiences;

/** The active subscriptions as this replica knows them, with what each wants; a second old at most. */
@Component
class ActiveSubscriptions {

    /** A subscription and what it wants at the present tree. */
    record Active(Subscription subscription, Audience audience) {}

    private final Subscriptions subscriptions;
    private final Audiences audiences;
    private volatile List<Active> active = List.of();

    ActiveSubscriptions(Subscriptions subscriptions, Audiences audiences) {
        this.subscriptions = subscriptions;
        this.audiences = audiences;
    }

    void refresh() {
        active = subscriptions.active().stream()
                .map(subscription -> new Active(
                        subscription,
                        audiences.of(
                                subscription.unitId(),
                                subscription.scope(),
                                subscription.severities(),
                                subscription.categories())))
                .toList();
    }

    List<Subscription> wanting(IncidentEvent fact) {
        return active.stream()
                .filter(candidate -> candidate.audience().wants(fact))
                .map(Active::subscription)
                .toList();
    }
}

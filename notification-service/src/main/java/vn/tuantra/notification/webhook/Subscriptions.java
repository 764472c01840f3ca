package vn.tuantra.notification.webhook;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.store.AggregateStore;
import vn.tuantra.chassis.store.AggregateStores;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.alert.SubscriptionChanged;
import vn.tuantra.contract.alert.SubscriptionState;

/** The subscriptions of all units. */
@Repository
class Subscriptions {

    private static final Command GONE =
            Command.ofSystem(new Actor("notification-service", "SYSTEM", null), "pause", "webhook");
    private static final int MOST = 10_000;

    private final AggregateStore<Subscription> store;

    Subscriptions(AggregateStores stores) {
        this.store = stores.of(Subscription.class, "webhook", "webhook_subscriptions");
        store.ensureIndex(Indexes.ascending("state.unitId"), false);
    }

    Versioned<Subscription> create(Subscription subscription, Command command) {
        return store.create(subscription.id(), command, subscription.created(command.by()));
    }

    Subscription change(
            UUID id, Command command, Function<Subscription, Change<Subscription, SubscriptionChanged>> decision) {
        return store.change(id, command, decision).state();
    }

    /** The receiver said that it is gone for good: nothing is sent until somebody resumes it. */
    void pauseBecauseGone(UUID id) {
        store.change(id, GONE, current -> current.inState(SubscriptionState.PAUSED, "GONE", GONE.by()));
    }

    Optional<Subscription> find(UUID id) {
        return store.find(id).map(Versioned::state);
    }

    List<Subscription> ofUnit(UUID unitId) {
        return states(Filters.eq("state.unitId", unitId)).stream()
                .filter(subscription -> subscription.state() != SubscriptionState.DELETED)
                .toList();
    }

    List<Subscription> active() {
        return states(Filters.eq("state.state", SubscriptionState.ACTIVE.name()));
    }

    private List<Subscription> states(Bson filter) {
        return store.query(filter, Sorts.ascending("_id"), MOST).stream()
                .map(Versioned::state)
                .toList();
    }
}

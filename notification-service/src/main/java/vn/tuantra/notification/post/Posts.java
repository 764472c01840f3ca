package vn.tuantra.notification.post;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.store.AggregateStore;
import vn.tuantra.chassis.store.AggregateStores;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.alert.ReachabilityProblem;

/** The posts as last seen. */
@Repository
class Posts {

    private static final Command WATCH =
            Command.ofSystem(new Actor("notification-service", "SYSTEM", null), "watch", "post");

    private final AggregateStore<Post> store;

    Posts(AggregateStores stores) {
        this.store = stores.of(Post.class, "post", "posts");
    }

    void found(UUID unitId, List<ReachabilityProblem> problems, Instant now) {
        if (store.find(unitId).isPresent()) {
            store.change(unitId, WATCH, post -> post.found(problems, now));
        } else {
            store.create(unitId, WATCH, Post.first(unitId, problems, now));
        }
    }

    Optional<Post> find(UUID unitId) {
        return store.find(unitId).map(Versioned::state);
    }
}

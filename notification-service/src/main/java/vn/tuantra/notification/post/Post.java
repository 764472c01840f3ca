package vn.tuantra.notification.post;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.contract.alert.PostReachabilityChanged;
import vn.tuantra.contract.alert.ReachabilityProblem;

/**
 * A command post: a police unit that must be reached.
 *
 * @param problems what would keep the next alert from reaching it, in a fixed order
 */
record Post(UUID unitId, List<ReachabilityProblem> problems, Instant since) {

    Post {
        problems = List.copyOf(problems);
    }

    static Change<Post, PostReachabilityChanged> first(UUID unitId, List<ReachabilityProblem> found, Instant now) {
        return told(new Post(unitId, found, now));
    }

    Change<Post, PostReachabilityChanged> found(List<ReachabilityProblem> now, Instant at) {
        return now.equals(problems) ? Change.nothing(this) : told(new Post(unitId, now, at));
    }

    private static Change<Post, PostReachabilityChanged> told(Post post) {
        return Change.of(post, new PostReachabilityChanged(post.unitId(), post.problems(), post.since()));
    }
}

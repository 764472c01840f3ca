package vn.tuantra.notification.post;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.directory.OrgUnit;
import vn.tuantra.chassis.security.Access;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.contract.alert.ReachabilityProblem;
import vn.tuantra.notification.alert.Audiences;
import vn.tuantra.notification.duty.Rotas;
import vn.tuantra.notification.stream.LiveScreens;

/** Which posts can be reached, for those who answer for them. */
@RestController
class PostController {

    /**
     * A post.
     *
     * @param problems empty when all is well
     * @param since when that was found
     */
    record PostView(
            UUID unitId,
            String nameVi,
            long liveScreens,
            int onCall,
            List<ReachabilityProblem> problems,
            @Nullable Instant since) {}

    private final PostWatch watch;
    private final Posts posts;
    private final LiveScreens screens;
    private final Rotas rotas;
    private final Access access;
    private final Audiences audiences;
    private final Clock clock;

    PostController(
            PostWatch watch,
            Posts posts,
            LiveScreens screens,
            Rotas rotas,
            Access access,
            Audiences audiences,
            Clock clock) {
        this.watch = watch;
        this.posts = posts;
        this.screens = screens;
        this.rotas = rotas;
        this.access = access;
        this.audiences = audiences;
        this.clock = clock;
    }

    /** The unit and the posts below it. */
    @Permitted("see-posts")
    @GetMapping("/api/posts")
    List<PostView> posts(@RequestParam UUID unit, Caller caller) {
        access.requireReach(caller, unit);
        Instant now = clock.instant();
        Set<UUID> subtree = audiences.subtree(unit);
        Map<UUID, Long> live = screens.count();
        return watch.postsAt(now).stream()
                .filter(post -> subtree.contains(post.id()))
                .map(post -> view(post, live.getOrDefault(post.id(), 0L), now))
                .toList();
    }

    private PostView view(OrgUnit unit, long liveScreens, Instant now) {
        Optional<Post> known = posts.find(unit.id());
        return new PostView(
                unit.id(),
                unit.nameVi(),
                liveScreens,
                rotas.onCall(unit.id(), now).size(),
                known.map(Post::problems).orElse(List.of()),
                known.map(Post::since).orElse(null));
    }
}

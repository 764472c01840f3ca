package vn.tuantra.notification.drill;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.directory.OrgUnit;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.chassis.security.Access;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.chassis.web.Intent;
import vn.tuantra.contract.alert.Channel;
import vn.tuantra.contract.alert.DrillOutcome;
import vn.tuantra.contract.unit.Level;
import vn.tuantra.contract.unit.Line;
import vn.tuantra.notification.alert.Audiences;

/** Drills are ordered, answered by screens, and read. */
@RestController
@RequestMapping("/api/drills")
class DrillController {

    /**
     * @param unitId the unit whose posts are tried, with those below it
     */
    record DrillBody(@NotNull UUID id, @NotNull UUID unitId) {}

    /** A drill and its result per post. */
    record DrillView(
            UUID id,
            UUID unitId,
            Instant startedAt,
            Instant answerBy,
            @Nullable Instant endedAt,
            List<PostResult> posts) {}

    /** What one post answered. */
    record PostResult(UUID unitId, String nameVi, boolean reached, List<Drill.Answer> answers) {}

    private final Drills drills;
    private final DrillCalls calls;
    private final DrillProperties properties;
    private final UnitDirectory directory;
    private final Audiences audiences;
    private final Access access;
    private final Clock clock;

    DrillController(
            Drills drills,
            DrillCalls calls,
            DrillProperties properties,
            UnitDirectory directory,
            Audiences audiences,
            Access access,
            Clock clock) {
        this.drills = drills;
        this.calls = calls;
        this.properties = properties;
        this.directory = directory;
        this.audiences = audiences;
        this.access = access;
        this.clock = clock;
    }

    @Permitted("start-drill")
    @PostMapping
    ResponseEntity<DrillView> start(@Valid @RequestBody DrillBody body, Intent intent) {
        access.requireUnit(intent.caller(), body.unitId());
        Instant now = clock.instant();
        Drill drill = new Drill(
                body.id(),
                body.unitId(),
                postsBelow(body.unitId(), now),
                now,
                now.plus(properties.answerWithin()),
                List.of(),
                true,
                null);
        if (drill.postIds().isEmpty()) {
            throw Refusal.invalid("UNKNOWN_UNIT", Map.of("field", "unitId"));
        }
        Versioned<Drill> stored = drills.start(drill, intent.command());
        if (!stored.replayed()) {
            calls.begin(drill);
        }
        return ResponseEntity.status(stored.replayed() ? HttpStatus.OK : HttpStatus.CREATED)
                .body(view(stored.state()));
    }

    /** A screen has shown the drill. */
    @Permitted("show-drill")
    @PostMapping("/{id}/shown")
    ResponseEntity<Void> shown(@PathVariable UUID id, Intent intent) {
        UUID post = intent.caller().unitId();
        Drill drill = drills.find(id).orElseThrow(() -> Refusal.notFound("drill"));
        if (post == null || !drill.postIds().contains(post)) {
            throw Refusal.notFound("drill");
        }
        drills.command(
                id,
                intent.command(),
                current -> current.answered(post, Channel.SCREEN, DrillOutcome.SHOWN, clock.instant()));
        return ResponseEntity.noContent().build();
    }

    @Permitted("see-drill")
    @GetMapping("/{id}")
    DrillView get(@PathVariable UUID id, Caller caller) {
        Drill drill = drills.find(id).orElseThrow(() -> Refusal.notFound("drill"));
        access.requireVisible(caller, drill.unitId(), "drill");
        return view(drill);
    }

    private List<UUID> postsBelow(UUID unitId, Instant now) {
        return audiences.subtree(unitId).stream()
                .filter(post -> directory
                        .tree()
                        .at(post, now)
                        .filter(unit -> unit.line() == Line.POLICE && unit.level() != Level.OFFICE)
                        .isPresent())
                .sorted()
                .toList();
    }

    private DrillView view(Drill drill) {
        Set<UUID> unreached = Set.copyOf(drill.unreached());
        List<PostResult> posts = drill.postIds().stream()
                .map(post -> new PostResult(
                        post,
                        directory.tree().find(post).map(OrgUnit::nameVi).orElse(""),
                        !unreached.contains(post),
                        drill.answers().stream()
                                .filter(answer -> answer.unitId().equals(post))
                                .toList()))
                .toList();
        return new DrillView(drill.id(), drill.unitId(), drill.startedAt(), drill.answerBy(), drill.endedAt(), posts);
    }
}

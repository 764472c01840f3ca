package vn.tuantra.patrol.position;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.chassis.web.Answers;
import vn.tuantra.chassis.web.Intent;
import vn.tuantra.patrol.patrol.application.OwnTeam;
import vn.tuantra.patrol.patrol.application.Patrols;
import vn.tuantra.patrol.patrol.domain.OnTheStreet;
import vn.tuantra.patrol.patrol.domain.Patrol;
import vn.tuantra.patrol.patrol.domain.PatrolId;
import vn.tuantra.patrol.patrol.domain.PatrolStatus;

/** Devices say where their patrol is, between its start and its end only; desks see where patrols are. */
@RestController
@RequestMapping("/api/patrols")
class PositionController {

    private static final int MOST_PATROLS = 200;

    /** Whether it is told where the patrol is. */
    record TrackingBody(@NotNull Boolean on) {}

    /** @param ageSeconds how long ago that was */
    record LivePosition(
            UUID patrolId,
            UUID teamId,
            UUID wardId,
            double latitude,
            double longitude,
            @Nullable Integer accuracyMetres,
            Instant at,
            long ageSeconds) {

        static LivePosition of(Position position, Instant now) {
            return new LivePosition(
                    position.patrolId(),
                    position.teamId(),
                    position.wardId(),
                    position.latitude(),
                    position.longitude(),
                    position.accuracyMetres(),
                    position.at(),
                    Math.max(0, Duration.between(position.at(), now).toSeconds()));
        }
    }

    private final NotePositions notePositions;
    private final Positions positions;
    private final Patrols patrols;
    private final Clock clock;

    PositionController(NotePositions notePositions, Positions positions, Patrols patrols, Clock clock) {
        this.notePositions = notePositions;
        this.positions = positions;
        this.patrols = patrols;
        this.clock = clock;
    }

    /**
     * Takes points in whatever order they come, late and again; each has a result of its own.
     *
     * @throws Refusal {@code NOT_YOUR_TEAM}; {@code PATROL_NOT_UNDER_WAY} if it never set out
     */
    @Permitted("note-positions")
    @PostMapping("/{id}/positions")
    NotePositions.Noted put(@PathVariable UUID id, @Valid @RequestBody TrackBody body, Intent intent) {
        return notePositions.note(own(id, intent.caller()), body.points());
    }

    /** A member stops telling where the patrol is, or goes on (REQ-PAT-5). */
    @Permitted("switch-tracking")
    @PutMapping("/{id}/tracking")
    ResponseEntity<TrackingBody> track(@PathVariable UUID id, @Valid @RequestBody TrackingBody body, Intent intent) {
        own(id, intent.caller());
        return Answers.ok(
                patrols.change(
                        new PatrolId(id),
                        intent.command(),
                        patrol -> OnTheStreet.track(patrol, body.on(), clock.instant())),
                _ -> body);
    }

    /** Where the patrols under way in the unit are; one without a position, or that has stopped telling, is absent. */
    @Permitted("see-positions")
    @GetMapping("/positions")
    List<LivePosition> positions(@RequestParam(required = false) @Nullable UUID unit, Caller caller) {
        Instant now = clock.instant();
        List<UUID> underWay = patrols
                .list(new Patrols.Query(unit, null, PatrolStatus.IN_PROGRESS, null, MOST_PATROLS), caller)
                .items()
                .stream()
                .filter(patrol -> !patrol.isHiddenAt(now))
                .map(patrol -> patrol.patrolId().value())
                .toList();
        return positions.of(underWay).stream()
                .map(position -> LivePosition.of(position, now))
                .toList();
    }

    private Patrol own(UUID id, Caller caller) {
        Patrol patrol = patrols.visible(new PatrolId(id), caller).state();
        OwnTeam.requireOneOf(caller, patrol.plan().teamIds());
        return patrol;
    }
}

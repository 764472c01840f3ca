package vn.tuantra.patrol.position;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.chassis.web.Intent;
import vn.tuantra.patrol.patrol.application.OwnTeam;
import vn.tuantra.patrol.patrol.application.Patrols;
import vn.tuantra.patrol.patrol.domain.Patrol;
import vn.tuantra.patrol.patrol.domain.PatrolId;
import vn.tuantra.patrol.patrol.domain.PatrolStatus;

/** Devices say where their patrol is, between its start and its end only; desks see where patrols are. */
@RestController
@RequestMapping("/api/patrols")
class PositionController {

    private static final int MOST_PATROLS = 200;

    private final Positions positions;
    private final Patrols patrols;
    private final PositionSettings settings;
    private final Clock clock;

    PositionController(Positions positions, Patrols patrols, PositionSettings settings, Clock clock) {
        this.positions = positions;
        this.patrols = patrols;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Notes the newest of the points, in whatever order they come; older ones change nothing. A device whose clock is
     * ahead is noted as of now: a place in the future would hide the true ones that follow.
     *
     * @throws Refusal {@code NOT_YOUR_TEAM}; {@code PATROL_NOT_UNDER_WAY}; {@code OUTSIDE_THE_PATROL} when no point lies
     *     between the start and now; {@code OUTSIDE_THE_COUNTRY} for points that no patrol can be at
     */
    @Permitted("note-positions")
    @PostMapping("/{id}/positions")
    Position put(@PathVariable UUID id, @Valid @RequestBody TrackBody body, Intent intent) {
        Patrol patrol = patrols.visible(new PatrolId(id), intent.caller()).state();
        OwnTeam.requireOneOf(intent.caller(), patrol.plan().teamIds());
        Instant started = patrol.startedAt();
        if (patrol.status() != PatrolStatus.IN_PROGRESS || started == null) {
            throw Refusal.conflict("PATROL_NOT_UNDER_WAY", Map.of("state", patrol.status()));
        }
        return positions.put(
                body.newest(started, clock.instant(), settings.clockSkew()).of(patrol));
    }

    /** Where the patrols under way in the unit are; one without a position is absent. */
    @Permitted("see-positions")
    @GetMapping("/positions")
    List<Position> positions(@RequestParam(required = false) @Nullable UUID unit, Caller caller) {
        return patrols
                .list(new Patrols.Query(unit, null, PatrolStatus.IN_PROGRESS, null, MOST_PATROLS), caller)
                .items()
                .stream()
                .map(patrol -> positions.find(patrol.patrolId().value()))
                .flatMap(Optional::stream)
                .toList();
    }
}

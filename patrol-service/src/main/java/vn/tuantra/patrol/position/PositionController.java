package vn.tuantra.patrol.position;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
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
import vn.tuantra.chassis.security.Access;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Role;
import vn.tuantra.patrol.patrol.application.FindPatrols;
import vn.tuantra.patrol.patrol.domain.Patrol;
import vn.tuantra.patrol.patrol.domain.PatrolId;
import vn.tuantra.patrol.patrol.domain.PatrolStatus;

/** Devices say where their patrol is, between its start and its end only; desks see where patrols are. */
@RestController
@RequestMapping("/api/patrols")
class PositionController {

    private static final int MOST_PATROLS = 200;

    /** A point of the device's track. */
    record PointBody(
            @NotNull Instant at,
            @NotNull @DecimalMin("-90") @DecimalMax("90") Double latitude,
            @NotNull @DecimalMin("-180") @DecimalMax("180") Double longitude,
            @Min(0) @Max(100_000) @Nullable Integer accuracyMetres) {}

    /** What a device has gathered, perhaps without a network for a while. */
    record TrackBody(@NotEmpty @Size(max = 500) List<@Valid @NotNull PointBody> points) {}

    private final Positions positions;
    private final FindPatrols findPatrols;
    private final PositionSettings settings;
    private final Access access;
    private final Clock clock;

    PositionController(
            Positions positions, FindPatrols findPatrols, PositionSettings settings, Access access, Clock clock) {
        this.positions = positions;
        this.findPatrols = findPatrols;
        this.settings = settings;
        this.access = access;
        this.clock = clock;
    }

    /**
     * Notes the newest of the points, in whatever order they come; older ones change nothing.
     *
     * @throws Refusal {@code NOT_YOUR_TEAM}; {@code PATROL_NOT_UNDER_WAY}; {@code OUTSIDE_THE_PATROL} when no point lies
     *     between the start and now
     */
    @PostMapping("/{id}/positions")
    Position put(@PathVariable UUID id, @Valid @RequestBody TrackBody body, Caller caller) {
        access.role(caller, Role.TEAM_LEADER, Role.TEAM_DEPUTY, Role.TEAM_MEMBER);
        Patrol patrol = findPatrols.visible(new PatrolId(id), caller).state();
        if (!patrol.teamId().equals(caller.teamId())) {
            throw Refusal.forbidden("NOT_YOUR_TEAM", Map.of("team", patrol.teamId()));
        }
        Instant started = patrol.startedAt();
        if (patrol.status() != PatrolStatus.IN_PROGRESS || started == null) {
            throw Refusal.conflict("PATROL_NOT_UNDER_WAY", Map.of("state", patrol.status()));
        }
        Instant latest = clock.instant().plus(settings.clockSkew());
        PointBody newest = body.points().stream()
                .filter(point -> !point.at().isBefore(started.minus(settings.clockSkew()))
                        && !point.at().isAfter(latest))
                .max(Comparator.comparing(PointBody::at))
                .orElseThrow(() -> Refusal.invalid("OUTSIDE_THE_PATROL", Map.of("field", "points")));
        return positions.put(new Position(
                id,
                patrol.teamId(),
                patrol.wardId(),
                newest.latitude(),
                newest.longitude(),
                newest.accuracyMetres(),
                newest.at()));
    }

    /** Where the patrols under way in the unit are; one without a position is absent. */
    @GetMapping("/positions")
    List<Position> positions(@RequestParam(required = false) @Nullable UUID unit, Caller caller) {
        access.role(
                caller,
                Role.WARD_POLICE_DUTY,
                Role.WARD_POLICE_COMMAND,
                Role.DISTRICT_POLICE_DUTY,
                Role.DISTRICT_POLICE_COMMAND,
                Role.CITY_POLICE_DUTY,
                Role.TEAM_LEADER,
                Role.TEAM_DEPUTY,
                Role.AREA_OFFICER);
        return findPatrols
                .list(new FindPatrols.Query(unit, null, PatrolStatus.IN_PROGRESS, null, MOST_PATROLS), caller)
                .stream()
                .map(patrol -> positions.find(patrol.patrolId().value()))
                .flatMap(Optional::stream)
                .toList();
    }
}

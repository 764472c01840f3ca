package vn.tuantra.patrol.supportrequest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Access;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.contract.team.TeamRosterChanged;
import vn.tuantra.contract.team.TeamStatus;
import vn.tuantra.patrol.patrol.PatrolSettings;
import vn.tuantra.patrol.roster.Rosters;

/** An authority asks active teams of one ward. */
@Component
class AskForSupport {

    private final SupportRequests requests;
    private final Rosters rosters;
    private final Access access;
    private final Duration ahead;
    private final Clock clock;

    AskForSupport(SupportRequests requests, Rosters rosters, Access access, PatrolSettings settings, Clock clock) {
        this.requests = requests;
        this.rosters = rosters;
        this.access = access;
        this.ahead = settings.ahead();
        this.clock = clock;
    }

    /**
     * @throws Refusal {@code OUTSIDE_YOUR_UNIT}, {@code END_NOT_AFTER_START}, {@code NOT_THIS_YEAR}, {@code UNKNOWN_TEAM},
     *     {@code TEAM_NOT_ACTIVE}, {@code TEAMS_OF_SEVERAL_WARDS}, {@code ID_ALREADY_USED}
     */
    Versioned<SupportRequest> ask(AskBody body, Caller caller, Command command) {
        access.requireUnit(caller, body.askingUnitId());
        requirePossible(body);
        List<TeamRosterChanged> teams =
                body.teamIds().stream().sorted().map(id -> active(id, caller)).toList();
        UUID ward = teams.getFirst().wardId();
        if (teams.stream().anyMatch(team -> !team.wardId().equals(ward))) {
            throw Refusal.invalid("TEAMS_OF_SEVERAL_WARDS", Map.of("field", "teamIds"));
        }
        return requests.add(requestOf(body, ward, teams).ask(command.by()), command);
    }

    private void requirePossible(AskBody body) {
        Instant now = clock.instant();
        if (!body.until().isAfter(body.from())) {
            throw Refusal.invalid("END_NOT_AFTER_START", Map.of("field", "until"));
        }
        if (body.from().isAfter(now.plus(ahead)) || body.from().isBefore(now.minus(ahead))) {
            throw Refusal.invalid("NOT_THIS_YEAR", Map.of("field", "from", "days", ahead.toDays()));
        }
    }

    private TeamRosterChanged active(UUID id, Caller caller) {
        TeamRosterChanged team = rosters.find(id)
                .filter(known -> access.sees(caller, known.residentialGroupId()))
                .orElseThrow(() -> Refusal.invalid("UNKNOWN_TEAM", Map.of("field", "teamIds", "team", id)));
        if (team.status() != TeamStatus.ACTIVE) {
            throw Refusal.conflict(
                    "TEAM_NOT_ACTIVE",
                    Map.of("field", "teamIds", "state", team.status().name()));
        }
        return team;
    }

    private static SupportRequest requestOf(AskBody body, UUID ward, List<TeamRosterChanged> teams) {
        return new SupportRequest(
                body.id(),
                ward,
                body.askingUnitId(),
                Stream.concat(Stream.of(body.askingUnitId()), teams.stream().map(TeamRosterChanged::residentialGroupId))
                        .distinct()
                        .toList(),
                body.authority(),
                body.legalBasis(),
                body.content(),
                body.from().truncatedTo(ChronoUnit.MILLIS),
                body.until().truncatedTo(ChronoUnit.MILLIS),
                teams.stream().map(TeamRosterChanged::teamId).map(Share::asked).toList(),
                null);
    }
}

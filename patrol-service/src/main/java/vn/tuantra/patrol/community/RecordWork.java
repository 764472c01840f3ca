package vn.tuantra.patrol.community;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.contract.incident.Place;
import vn.tuantra.contract.team.TeamRosterChanged;
import vn.tuantra.contract.team.TeamStatus;
import vn.tuantra.patrol.casereport.CaseReports;
import vn.tuantra.patrol.patrol.application.StepTimes;

/** A member of a team enters what the team has done, also days later and from a phone that had no network. */
@Component
class RecordWork {

    /** A team that never was active cannot have done anything; one that is no more may still say what it did. */
    private static final Set<TeamStatus> NEVER_ACTIVE =
            Set.of(TeamStatus.PROPOSED, TeamStatus.DECIDED, TeamStatus.REJECTED);

    private final CommunityWorks works;
    private final TeamOfCaller teams;
    private final CaseReports caseReports;
    private final UnitDirectory directory;
    private final CommunitySettings settings;
    private final StepTimes times;

    RecordWork(
            CommunityWorks works,
            TeamOfCaller teams,
            CaseReports caseReports,
            UnitDirectory directory,
            CommunitySettings settings,
            StepTimes times) {
        this.works = works;
        this.teams = teams;
        this.caseReports = caseReports;
        this.directory = directory;
        this.settings = settings;
        this.times = times;
    }

    /** @param at now when absent */
    record Entry(
            UUID workId,
            UUID teamId,
            @Nullable Instant at,
            @Nullable Place place,
            Deed deed) {}

    /**
     * Work as it was told, and a case where it is one, in one write.
     *
     * @throws Refusal {@code NOT_YOUR_TEAM}, {@code UNKNOWN_TEAM}, {@code TEAM_NOT_ACTIVE}, {@code OUTSIDE_YOUR_UNIT},
     *     {@code UNKNOWN_UNIT}, {@code TIME_NOT_POSSIBLE}, {@code ID_ALREADY_USED}
     */
    Versioned<CommunityWork> record(Entry entry, Caller caller, Command command) {
        TeamRosterChanged team = teams.require(caller, entry.teamId());
        if (NEVER_ACTIVE.contains(team.status())) {
            throw Refusal.conflict(
                    "TEAM_NOT_ACTIVE",
                    Map.of("field", "teamId", "state", team.status().name()));
        }
        requireKnownOrganiser(entry.deed());
        UUID unit = caseReports.unitOfToday(team.residentialGroupId());
        return works.add(CommunityWork.record(workOf(entry, team), unit, command.by()), command);
    }

    private void requireKnownOrganiser(Deed deed) {
        if (deed instanceof Deed.Outreach outreach
                && outreach.organiserUnitId() != null
                && directory.tree().find(outreach.organiserUnitId()).isEmpty()) {
            throw Refusal.invalid("UNKNOWN_UNIT", Map.of("field", "outreach.organiserUnitId"));
        }
    }

    private CommunityWork workOf(Entry entry, TeamRosterChanged team) {
        return new CommunityWork(
                entry.workId(),
                entry.teamId(),
                team.wardId(),
                team.residentialGroupId(),
                WorkKind.of(entry.deed()),
                WorkState.RECORDED,
                times.possible(entry.at(), settings.toldWithin()),
                times.now(),
                entry.place(),
                Done.of(entry.deed()),
                false,
                null,
                List.of());
    }
}

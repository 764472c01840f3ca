package vn.tuantra.team.patrolteam.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.directory.OrgUnit;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.chassis.directory.UnitTree;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.store.Page;
import vn.tuantra.contract.VietnamDay;
import vn.tuantra.contract.team.MemberRole;
import vn.tuantra.contract.team.TeamStatus;
import vn.tuantra.team.patrolteam.TeamSettings;
import vn.tuantra.team.patrolteam.domain.EstablishingDecision;
import vn.tuantra.team.patrolteam.domain.Membership;
import vn.tuantra.team.patrolteam.domain.PatrolTeam;
import vn.tuantra.team.patrolteam.domain.TeamPolicies;

/** The register of teams as it was on a day: history is read, not rewritten (REQ-ORG-4, REQ-TEAM-6). */
@Component
public class TeamRegister {

    private final FindTeams findTeams;
    private final UnitDirectory directory;
    private final TeamPolicies policies;
    private final Clock clock;

    TeamRegister(FindTeams findTeams, UnitDirectory directory, TeamSettings settings, Clock clock) {
        this.findTeams = findTeams;
        this.directory = directory;
        this.policies = settings.teamPolicies();
        this.clock = clock;
    }

    /**
     * A line of the register.
     *
     * @param leader masked; absent where nobody led the team on that day
     * @param members how many people belonged to it on that day; of a proposal, how many are proposed
     * @param understrength whether a working team had fewer members than the policy of its founding asks for
     */
    public record Line(
            UUID id,
            String nameVi,
            UUID wardId,
            @Nullable String wardNameVi,
            UUID residentialGroupId,
            @Nullable String groupCode,
            @Nullable String groupNameVi,
            TeamStatus status,
            int members,
            @Nullable String leader,
            boolean understrength,
            @Nullable String decisionNumber,
            @Nullable LocalDate effectiveDate) {}

    /** A piece of the register and the day that it shows. */
    public record Piece(
            LocalDate on, List<Line> items, @Nullable String next) {}

    /**
     * Teams that the caller sees, by id.
     *
     * @param on today when absent
     * @param cursor from the piece before
     */
    public Piece page(
            Caller caller, @Nullable UUID unitId, @Nullable LocalDate on, @Nullable String cursor, int limit) {
        LocalDate today = VietnamDay.of(clock.instant());
        LocalDate day = on == null ? today : on;
        UnitTree tree = directory.tree();
        Page<Optional<Line>> page = findTeams
                .page(caller, unitId, null, cursor, limit)
                .map(team -> line(team.state(), day, !day.isBefore(today), tree));
        return new Piece(day, page.items().stream().flatMap(Optional::stream).toList(), page.next());
    }

    private Optional<Line> line(PatrolTeam team, LocalDate day, boolean now, UnitTree tree) {
        Optional<TeamStatus> then = now ? Optional.of(team.status()) : team.statusOn(day);
        return then.map(status -> {
            boolean waits = status == TeamStatus.PROPOSED || status == TeamStatus.REJECTED;
            List<Membership> members = waits ? team.members() : team.membersOn(day);
            OrgUnit ward = tree.find(team.wardOn(day)).orElse(null);
            OrgUnit group = tree.find(team.groupOn(day)).orElse(null);
            EstablishingDecision decision = team.decision();
            return new Line(
                    team.teamId().value(),
                    team.nameVi(),
                    team.wardOn(day),
                    ward == null ? null : ward.nameVi(),
                    team.groupOn(day),
                    group == null ? null : group.code(),
                    group == null ? null : group.nameVi(),
                    status,
                    members.size(),
                    members.stream()
                            .filter(member -> member.role() == MemberRole.LEADER)
                            .map(member -> member.person().maskedName())
                            .findFirst()
                            .orElse(null),
                    decision != null && works(status) && members.size() < minimum(decision),
                    decision == null ? null : decision.number(),
                    decision == null ? null : decision.effectiveOn());
        });
    }

    private int minimum(EstablishingDecision decision) {
        return policies.at(decision.decidedOn()).minSize();
    }

    private static boolean works(TeamStatus status) {
        return status == TeamStatus.ACTIVE || status == TeamStatus.SUSPENDED;
    }
}

package vn.tuantra.team.patrolteam.application;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.directory.OrgUnit;
import vn.tuantra.chassis.directory.Reach;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.chassis.directory.UnitTree;
import vn.tuantra.chassis.security.Access;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.contract.team.TeamStatus;
import vn.tuantra.contract.unit.Level;
import vn.tuantra.contract.unit.Line;

/** Which residential groups have no active team (REQ-TEAM-2). */
@Component
public class Coverage {

    private final PatrolTeams teams;
    private final UnitDirectory directory;
    private final Reach reach;
    private final Access access;
    private final Clock clock;

    Coverage(PatrolTeams teams, UnitDirectory directory, Reach reach, Access access, Clock clock) {
        this.reach = reach;
        this.teams = teams;
        this.directory = directory;
        this.access = access;
        this.clock = clock;
    }

    /**
     * The coverage of one ward.
     *
     * @param rate share of groups with at least one active team, 0 to 1; absent for a ward without groups
     */
    public record OfWard(
            UUID wardId,
            String nameVi,
            int groups,
            int covered,
            @Nullable Double rate,
            List<Gap> gaps) {}

    /** A residential group without an active team. */
    public record Gap(UUID residentialGroupId, String nameVi) {}

    /**
     * Ward by ward, in the order of their codes.
     *
     * @throws Refusal {@code OUTSIDE_YOUR_UNIT}
     */
    public List<OfWard> of(@Nullable UUID unitId, Caller caller) {
        Instant now = clock.instant();
        UUID top = unitId == null ? caller.unitId() : unitId;
        if (top == null) {
            return List.of();
        }
        access.requireUnit(caller, top, now);
        UnitTree tree = directory.tree();
        Map<OrgUnit, List<OrgUnit>> groupsByWard = reach.today(top, Level.RESIDENTIAL_GROUP, Line.COMMUNITY).stream()
                .filter(unit -> tree.wardOf(unit.id(), now).isPresent())
                .collect(Collectors.groupingBy(
                        unit -> tree.wardOf(unit.id(), now).orElseThrow()));
        Set<UUID> covered = withActiveTeam(groupsByWard);
        return groupsByWard.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().code()))
                .map(entry -> ofWard(entry.getKey(), entry.getValue(), covered))
                .toList();
    }

    private Set<UUID> withActiveTeam(Map<OrgUnit, List<OrgUnit>> groupsByWard) {
        Set<UUID> groups = groupsByWard.values().stream()
                .flatMap(List::stream)
                .map(OrgUnit::id)
                .collect(Collectors.toSet());
        return teams.workingFor(groups).stream()
                .filter(team -> team.state().status() == TeamStatus.ACTIVE)
                .map(team -> team.state().residentialGroupId())
                .collect(Collectors.toSet());
    }

    private static OfWard ofWard(OrgUnit ward, List<OrgUnit> groups, Set<UUID> covered) {
        List<Gap> gaps = groups.stream()
                .filter(group -> !covered.contains(group.id()))
                .sorted(Comparator.comparing(OrgUnit::code))
                .map(group -> new Gap(group.id(), group.nameVi()))
                .toList();
        int with = groups.size() - gaps.size();
        return new OfWard(ward.id(), ward.nameVi(), groups.size(), with, (double) with / groups.size(), gaps);
    }
}

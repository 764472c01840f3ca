package vn.tuantra.reporting.indicator.team;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.directory.OrgUnit;
import vn.tuantra.chassis.directory.Reach;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.chassis.directory.UnitTree;
import vn.tuantra.contract.team.MemberCategory;
import vn.tuantra.contract.unit.Level;
import vn.tuantra.reporting.indicator.Counted;
import vn.tuantra.reporting.indicator.IndicatorView;
import vn.tuantra.reporting.indicator.domain.Cell;
import vn.tuantra.reporting.indicator.team.TeamFact.Member;
import vn.tuantra.reporting.indicator.team.TeamFact.Place;

/** Indicators T1 to T6 as numbers that may be added up: what there was at the end of a time, and what began in it. */
@Component
class TeamFigures implements IndicatorView {

    private final TeamView teams;
    private final Reach reach;
    private final UnitDirectory directory;

    TeamFigures(TeamView teams, Reach reach, UnitDirectory directory) {
        this.teams = teams;
        this.reach = reach;
        this.directory = directory;
    }

    @Override
    public List<Counted> counted(Collection<UUID> wards, Instant from, Instant to) {
        List<TeamFact> all = teams.everIn(wards);
        List<Counted> counted = new ArrayList<>();
        all.forEach(team -> counted.add(Counted.of("team", team.teamId(), to, cells(team, wards, from, to))));
        Set<UUID> covered = all.stream()
                .filter(team -> team.isActiveBefore(to))
                .flatMap(team -> team.placeBefore(to).stream())
                .map(Place::groupId)
                .collect(Collectors.toSet());
        groups(wards, to).forEach(group -> counted.add(group(group, covered, to)));
        return counted;
    }

    static List<Cell> cells(TeamFact team, Collection<UUID> wards, Instant from, Instant to) {
        List<Cell> cells = new ArrayList<>();
        began(team, team.setUp(), "T2a", wards, from, to).ifPresent(cells::add);
        began(team, team.dissolved(), "T2b", wards, from, to).ifPresent(cells::add);
        boolean here = team.placeBefore(to)
                .filter(place -> wards.contains(place.wardId()))
                .isPresent();
        if (here && team.isActiveBefore(to)) {
            cells.add(new Cell("T2", "", 1));
            if (team.isTooSmallBefore(to)) {
                cells.add(new Cell("T5", "", 1));
            }
            List<Member> members = team.membersBefore(to);
            cells.addAll(people(members));
            cells.add(new Cell("T6", leadership(members), 1));
        }
        return cells;
    }

    /** Where it worked on that day decides whose it is: a team that moved is set up once. */
    private static Optional<Cell> began(
            TeamFact team, Optional<Instant> at, String code, Collection<UUID> wards, Instant from, Instant to) {
        return at.filter(when -> !when.isBefore(from) && when.isBefore(to))
                .flatMap(when -> team.placeBefore(when.plusMillis(1)))
                .filter(place -> wards.contains(place.wardId()))
                .map(_ -> new Cell(code, "", 1));
    }

    private static List<Cell> people(List<Member> members) {
        List<Cell> cells = new ArrayList<>();
        members.forEach(member -> {
            cells.add(new Cell("T4", "CATEGORY." + member.category(), 1));
            cells.add(new Cell(
                    "T4",
                    "SEX." + (member.sex() == null ? "UNKNOWN" : member.sex().name()),
                    1));
        });
        return cells;
    }

    /** Whether leader and deputy are area officers: both, one or none of them. */
    private static String leadership(List<Member> members) {
        long officers = members.stream()
                .filter(Member::leads)
                .filter(member -> member.category() == MemberCategory.AREA_OFFICER)
                .count();
        return officers == 0 ? "NONE" : officers == 1 ? "ONE" : "BOTH";
    }

    private List<UUID> groups(Collection<UUID> wards, Instant to) {
        Instant last = to.minusMillis(1);
        UnitTree tree = directory.tree();
        return wards.stream()
                .flatMap(ward -> reach.at(ward, last).stream())
                .distinct()
                .flatMap(id -> tree.find(id).stream())
                .filter(unit -> unit.level() == Level.RESIDENTIAL_GROUP)
                .map(OrgUnit::id)
                .toList();
    }

    private static Counted group(UUID id, Set<UUID> covered, Instant to) {
        Cell exists = new Cell("T1", "", 1);
        return Counted.of(
                "residential-group",
                id,
                to,
                covered.contains(id) ? List.of(exists, new Cell("T3", "", 1)) : List.of(exists));
    }
}

package vn.tuantra.team.register;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.directory.Reach;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.chassis.directory.UnitTree;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.chassis.text.Folding;
import vn.tuantra.contract.unit.Level;
import vn.tuantra.contract.unit.Line;
import vn.tuantra.team.patrolteam.application.CircumstancesOf;
import vn.tuantra.team.patrolteam.application.PatrolTeams;
import vn.tuantra.team.patrolteam.application.PersonalRecords;

/** Checks a whole file and stages it; nothing of a file with a problem is kept. */
@Component
class ImportTeams {

    private final UnitDirectory directory;
    private final Reach reach;
    private final PatrolTeams teams;
    private final PersonalRecords people;
    private final CircumstancesOf circumstances;
    private final TeamImports imports;
    private final Clock clock;

    ImportTeams(
            UnitDirectory directory,
            Reach reach,
            PatrolTeams teams,
            PersonalRecords people,
            CircumstancesOf circumstances,
            TeamImports imports,
            Clock clock) {
        this.directory = directory;
        this.reach = reach;
        this.teams = teams;
        this.people = people;
        this.circumstances = circumstances;
        this.imports = imports;
        this.clock = clock;
    }

    /** @param proposed absent for a dry run and for a file with problems */
    record Outcome(PlanTeams.Plan plan, @Nullable Versioned<TeamImport> proposed) {}

    Outcome take(RegisterTable table, UUID importId, boolean dryRun, Caller caller, Command command) {
        UUID unitId = caller.unitId();
        if (unitId == null) {
            throw Refusal.forbidden("OUTSIDE_YOUR_UNIT", Map.of());
        }
        PlanTeams.Known known = known(unitId);
        PlanTeams.Plan checked = PlanTeams.of(table, importId, PlanTeams.growing(known), people::sketch);
        if (dryRun || !checked.problems().isEmpty()) {
            return new Outcome(checked, null);
        }
        PlanTeams.Plan plan = PlanTeams.of(table, importId, PlanTeams.growing(known), people::seal);
        TeamImport proposed = new TeamImport(
                importId,
                unitId,
                plan.teams().size(),
                table.rows().size(),
                0,
                TeamImport.Status.PROPOSED,
                command.by(),
                null,
                null,
                clock.instant(),
                plan.notes());
        return new Outcome(plan, imports.propose(proposed, plan.teams(), command));
    }

    private PlanTeams.Known known(UUID unitId) {
        Instant now = clock.instant();
        UnitTree tree = directory.tree();
        Map<String, PlanTeams.Place> places = new HashMap<>();
        reach.today(unitId, Level.RESIDENTIAL_GROUP, Line.COMMUNITY)
                .forEach(group -> tree.wardOf(group.id(), now)
                        .ifPresent(ward -> places.put(group.code(), new PlanTeams.Place(group, ward.id()))));
        Set<UUID> groups =
                places.values().stream().map(place -> place.group().id()).collect(Collectors.toSet());
        Set<UUID> withTeam = teams.workingFor(groups).stream()
                .map(team -> team.state().residentialGroupId())
                .collect(Collectors.toSet());
        Set<String> proposed = teams.proposedFor(groups).stream()
                .map(Versioned::state)
                .map(team -> PlanTeams.Known.proposal(team.residentialGroupId(), team.nameVi()))
                .collect(Collectors.toSet());
        return new PlanTeams.Known(
                byCodeOrName(places), teams.claims(), teams.registerEntries(), withTeam, proposed, circumstances.now());
    }

    /** Wards write the group as they call it; a name that two groups have means neither. */
    private static Map<String, PlanTeams.Place> byCodeOrName(Map<String, PlanTeams.Place> byCode) {
        Map<String, PlanTeams.Place> all = new HashMap<>();
        Set<String> twice = new HashSet<>();
        byCode.values().forEach(place -> {
            String name = Folding.fold(place.group().nameVi());
            if (all.put(name, place) != null) {
                twice.add(name);
            }
        });
        twice.forEach(all::remove);
        all.putAll(byCode);
        return all;
    }
}

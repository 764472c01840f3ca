package vn.tuantra.team.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.directory.OrgUnit;
import vn.tuantra.chassis.directory.Reach;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.chassis.directory.UnitTree;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.OpenToAll;
import vn.tuantra.chassis.security.Permission;
import vn.tuantra.chassis.security.Permissions;
import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.chassis.security.Role;
import vn.tuantra.contract.VietnamDay;
import vn.tuantra.contract.unit.DutyRole;
import vn.tuantra.contract.unit.Level;
import vn.tuantra.contract.unit.Line;
import vn.tuantra.team.access.DutyHolders;
import vn.tuantra.team.word.TeamWords;

/** Where a desk begins. */
@RestController
@RequestMapping("/api/teams/desk")
class DeskController {

    private final Permissions permissions;
    private final DutyHolders duties;
    private final UnitDirectory directory;
    private final Reach reach;
    private final Clock clock;

    DeskController(Permissions permissions, DutyHolders duties, UnitDirectory directory, Reach reach, Clock clock) {
        this.permissions = permissions;
        this.duties = duties;
        this.directory = directory;
        this.reach = reach;
        this.clock = clock;
    }

    /**
     * What somebody finds on the desk.
     *
     * @param may every action of the permission table that one of the caller's roles, and its unit's duties, allow
     * @param wards every ward of any date whose things the caller sees, by name
     * @param groups residential groups of today below the unit, by ward and code; empty for whoever proposes no team
     */
    record Desk(
            @Nullable UUID unitId,
            @Nullable String unitNameVi,
            LocalDate today,
            List<String> may,
            List<Ward> wards,
            List<Group> groups) {}

    /** A ward, so that a thing of it can be named. */
    record Ward(UUID id, String nameVi) {}

    /** A residential group that a team can be proposed for. */
    record Group(UUID id, String code, String nameVi, String wardNameVi) {}

    @Permitted("see-desk")
    @GetMapping
    Desk desk(Caller caller) {
        UnitTree tree = directory.tree();
        List<String> may = permissions.rows().stream()
                .filter(row -> permissions.allows(caller, row.action()) && isItsBusiness(caller, row))
                .map(Permission::action)
                .toList();
        return new Desk(
                caller.unitId(),
                tree.find(caller.unitId()).map(OrgUnit::nameVi).orElse(null),
                VietnamDay.of(clock.instant()),
                may,
                wards(caller, tree),
                may.contains("propose-team") ? groups(caller, tree) : List.of());
    }

    /** The words for constants in both languages, by constant. */
    @OpenToAll(because = "it is a dictionary")
    @GetMapping("/words")
    Map<String, Map<String, String>> words() {
        return Map.of("vi", TeamWords.all(Locale.of("vi")), "en", TeamWords.all(Locale.ENGLISH));
    }

    /**
     * What is one's own has whoever is a member, and a team of one's own whoever belongs to one. Of all offices of a district
     * only the one that holds the duty of welfare opens cases of harm.
     */
    private boolean isItsBusiness(Caller caller, Permission row) {
        return switch (row.whose()) {
            case OWN -> caller.memberId() != null;
            case OWN_TEAM -> caller.teamId() != null;
            default ->
                !row.resource().equals("casualty-case")
                        || permissions.role(caller, row.action()) != Role.DISTRICT_OFFICE
                        || duties.holds(caller, DutyRole.WELFARE_OWNER);
        };
    }

    private List<Ward> wards(Caller caller, UnitTree tree) {
        return reach.below(caller.unitId()).stream()
                .flatMap(id -> tree.find(id).stream())
                .filter(unit -> unit.level() == Level.WARD && unit.line() == Line.GOV)
                .map(unit -> new Ward(unit.id(), unit.nameVi()))
                .sorted(Comparator.comparing(Ward::nameVi))
                .toList();
    }

    private List<Group> groups(Caller caller, UnitTree tree) {
        return reach.today(caller.unitId(), Level.RESIDENTIAL_GROUP, Line.COMMUNITY).stream()
                .flatMap(group -> tree
                        .wardOf(group.id(), clock.instant())
                        .map(ward -> new Group(group.id(), group.code(), group.nameVi(), ward.nameVi()))
                        .stream())
                .sorted(Comparator.comparing(Group::wardNameVi).thenComparing(Group::code))
                .toList();
    }
}

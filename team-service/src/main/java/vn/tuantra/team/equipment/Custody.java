package vn.tuantra.team.equipment;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Permissions;
import vn.tuantra.chassis.security.Role;
import vn.tuantra.contract.VietnamDay;
import vn.tuantra.team.equipment.domain.Holding;
import vn.tuantra.team.equipment.domain.Item;
import vn.tuantra.team.patrolteam.application.CurrentMembers;

/** Who may do what with an item: those who lead a team, with what their own team holds. */
@Component
class Custody {

    private static final Set<Role> LEADERS = EnumSet.of(Role.TEAM_LEADER, Role.TEAM_DEPUTY);

    private final Permissions permissions;
    private final EquipmentSettings settings;
    private final CurrentMembers members;
    private final Clock clock;

    Custody(Permissions permissions, EquipmentSettings settings, CurrentMembers members, Clock clock) {
        this.permissions = permissions;
        this.members = members;
        this.clock = clock;
        this.settings = settings;
    }

    /** @throws Refusal {@code OTHER_TEAM} */
    void require(Caller caller, Role role, Item item) {
        if (LEADERS.contains(role) && !isOfOwnTeam(caller, item)) {
            throw Refusal.forbidden("OTHER_TEAM", Map.of("item", item.itemId()));
        }
    }

    EquipmentView view(Item item, Caller caller) {
        return EquipmentView.of(item, settings.nameOf(item.type()), holderHasLeft(item), allowed(item, caller));
    }

    private boolean holderHasLeft(Item item) {
        Holding holding = item.holding();
        return item.isHeld()
                && holding != null
                && !members.isAnywhere(holding.memberId(), VietnamDay.of(clock.instant()));
    }

    private List<String> allowed(Item item, Caller caller) {
        return permissions.allowed(
                caller,
                "equipment",
                action -> Item.STEPS.allows(action, item.status())
                        && (!LEADERS.contains(permissions.role(caller, action)) || isOfOwnTeam(caller, item)));
    }

    private static boolean isOfOwnTeam(Caller caller, Item item) {
        Holding holding = item.holding();
        return holding != null && holding.teamId().equals(caller.teamId());
    }
}

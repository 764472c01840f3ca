package vn.tuantra.team.equipment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.directory.Reach;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.contract.VietnamDay;
import vn.tuantra.contract.training.TrainingTopic;
import vn.tuantra.team.equipment.domain.HolderCheck;
import vn.tuantra.team.equipment.domain.Holding;
import vn.tuantra.team.equipment.domain.Item;
import vn.tuantra.team.patrolteam.application.CurrentMembers;
import vn.tuantra.team.patrolteam.application.FindMembers;
import vn.tuantra.team.training.Courses;

/** Issues an item to a member who may hold it. */
@Component
class HandOut {

    private final Items items;
    private final CurrentMembers members;
    private final Courses courses;
    private final EquipmentSettings settings;
    private final Reach reach;
    private final Clock clock;

    HandOut(
            Items items,
            CurrentMembers members,
            Courses courses,
            EquipmentSettings settings,
            Reach reach,
            Clock clock) {
        this.items = items;
        this.members = members;
        this.courses = courses;
        this.settings = settings;
        this.reach = reach;
        this.clock = clock;
    }

    /** To whom, by which decision. */
    record Recipient(UUID teamId, UUID memberId, String decisionNumber) {}

    /** @throws Refusal {@code NOT_FOUND}, {@code NOT_A_MEMBER}, {@code OTHER_WARD} and the domain's */
    Versioned<Item> issue(UUID id, Recipient to, @Nullable Long ifVersion, Caller caller, Command command) {
        Item item = items.visible(id, caller).state();
        FindMembers.Found holder = members.require(to.teamId(), to.memberId(), caller);
        // What a merged ward left in its cupboard is given out by the ward that followed it.
        if (!reach.sharesWork(holder.team().wardId(), item.wardId())) {
            throw Refusal.conflict("OTHER_WARD", Map.of("field", "teamId"));
        }
        LocalDate today = VietnamDay.of(clock.instant());
        HolderCheck check = new HolderCheck(
                settings.type(item.type()).holders().contains(holder.member().category()),
                courses.isTrained(to.memberId(), TrainingTopic.SUPPORT_TOOLS, today));
        Holding holding = new Holding(to.teamId(), to.memberId(), to.decisionNumber(), today);
        return items.change(
                id, caller, ifVersion, command, stored -> stored.issue(holding, check, today, command.by()));
    }
}

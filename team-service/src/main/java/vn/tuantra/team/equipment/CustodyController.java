package vn.tuantra.team.equipment;

import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.chassis.web.Answers;
import vn.tuantra.chassis.web.Intent;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.directory.UnitTree;
import vn.tuantra.chassis.security.Role;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.DomainEvent;
import vn.tuantra.team.equipment.domain.Holding;
import vn.tuantra.team.equipment.domain.Item;

/** What those on patrol do with the equipment of their own team, and what anybody in charge reports about it. */
@RestController
@RequestMapping("/api/equipment/{id}")
class CustodyController {

    private final Items items;
    private final Clock clock;

    CustodyController(Items items, Clock clock) {
        this.items = items;
        this.clock = clock;
    }

    @Permitted("check-out-equipment")
    @PostMapping("/check-out")
    ResponseEntity<Item> checkOut(
            @PathVariable UUID id, @Valid @RequestBody EquipmentBodies.CheckOut body, Intent intent) {
        return handle(
                id,
                intent,
                (item, by) -> item.checkOut(body.patrolId(), body.dueBackAt(), UnitTree.dayOf(clock.instant()), by));
    }

    @Permitted("check-in-equipment")
    @PostMapping("/check-in")
    ResponseEntity<Item> checkIn(@PathVariable UUID id, Intent intent) {
        return handle(id, intent, Item::checkIn);
    }

    @Permitted("report-loss")
    @PostMapping("/loss")
    ResponseEntity<Item> lose(@PathVariable UUID id, Intent intent) {
        return handle(id, intent, Item::lose);
    }

    @Permitted("report-damage")
    @PostMapping("/damage")
    ResponseEntity<Item> breakDown(@PathVariable UUID id, Intent intent) {
        return handle(id, intent, Item::breakDown);
    }

    private ResponseEntity<Item> handle(
            UUID id,
            Intent intent,
            BiFunction<Item, Actor, Change<Item, DomainEvent>> step) {
        requireOwnTeam(intent.role(), items.visible(id, intent.caller()).state(), intent);
        Command command = intent.command();
        return Answers.ok(
                items.change(id, intent.ifVersion(), command, item -> step.apply(item, command.by())), view -> view);
    }

    private static void requireOwnTeam(Role role, Item item, Intent intent) {
        Holding holding = item.holding();
        boolean leads = role == Role.TEAM_LEADER || role == Role.TEAM_DEPUTY;
        if (leads
                && (holding == null || !holding.teamId().equals(intent.caller().teamId()))) {
            throw Refusal.forbidden("OTHER_TEAM", Map.of("item", item.itemId()));
        }
    }
}

package vn.tuantra.team.equipment;

import jakarta.validation.Valid;
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
import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.chassis.web.Answers;
import vn.tuantra.chassis.web.Intent;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.DomainEvent;
import vn.tuantra.team.equipment.domain.Item;

/** What those on patrol do with the equipment of their own team, and what anybody in charge reports about it. */
@RestController
@RequestMapping("/api/equipment/{id}")
class CustodyController {

    private final Items items;
    private final CheckOut checkOut;
    private final Custody custody;

    CustodyController(Items items, CheckOut checkOut, Custody custody) {
        this.items = items;
        this.checkOut = checkOut;
        this.custody = custody;
    }

    @Permitted("check-out-equipment")
    @PostMapping("/check-out")
    ResponseEntity<EquipmentView> checkOut(
            @PathVariable UUID id, @Valid @RequestBody EquipmentBodies.CheckOut body, Intent intent) {
        requireCustody(id, intent);
        return answer(
                checkOut.checkOut(
                        id, body.patrolId(), body.dueBackAt(), intent.ifVersion(), intent.caller(), intent.command()),
                intent);
    }

    @Permitted("check-in-equipment")
    @PostMapping("/check-in")
    ResponseEntity<EquipmentView> checkIn(@PathVariable UUID id, Intent intent) {
        return handle(id, intent, Item::checkIn);
    }

    @Permitted("report-loss")
    @PostMapping("/loss")
    ResponseEntity<EquipmentView> lose(@PathVariable UUID id, Intent intent) {
        return handle(id, intent, Item::lose);
    }

    @Permitted("report-damage")
    @PostMapping("/damage")
    ResponseEntity<EquipmentView> breakDown(@PathVariable UUID id, Intent intent) {
        return handle(id, intent, Item::breakDown);
    }

    private ResponseEntity<EquipmentView> handle(
            UUID id, Intent intent, BiFunction<Item, Actor, Change<Item, DomainEvent>> step) {
        requireCustody(id, intent);
        Command command = intent.command();
        return answer(
                items.change(id, intent.caller(), intent.ifVersion(), command, item -> step.apply(item, command.by())),
                intent);
    }

    private void requireCustody(UUID id, Intent intent) {
        custody.require(
                intent.caller(),
                intent.role(),
                items.visible(id, intent.caller()).state());
    }

    private ResponseEntity<EquipmentView> answer(Versioned<Item> stored, Intent intent) {
        return Answers.ok(stored, item -> custody.view(item, intent.caller()));
    }
}

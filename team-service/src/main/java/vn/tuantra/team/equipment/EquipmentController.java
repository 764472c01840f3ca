package vn.tuantra.team.equipment;

import vn.tuantra.chassis.register.Register;
import vn.tuantra.chassis.directory.Reach;
import vn.tuantra.chassis.store.Page;
import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.chassis.web.Answers;
import vn.tuantra.chassis.web.Intent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.security.Access;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.DomainEvent;
import vn.tuantra.team.equipment.domain.Item;

/** The ward's book of equipment. */
@RestController
@RequestMapping("/api/equipment")
class EquipmentController {

    private final Items items;
    private final HandOut handOut;
    private final Reach reach;
    private final EquipmentSettings settings;
    private final Access access;

    EquipmentController(Items items, HandOut handOut, Reach reach, EquipmentSettings settings, Access access) {
        this.items = items;
        this.handOut = handOut;
        this.reach = reach;
        this.settings = settings;
        this.access = access;
    }

    /** @param next cursor of the next page; absent on the last */
    record Page(List<Item> items, @Nullable UUID next) {}

    @Permitted("register-equipment")
    @PostMapping
    ResponseEntity<Item> register(@Valid @RequestBody EquipmentBodies.Register body, Intent intent) {
        access.requireUnit(intent.caller(), body.wardId());
        Item item = body.asItem(settings.type(body.type()).kind());
        return Answers.created(items.add(item, intent.command()), v -> v);
    }

    @Permitted("issue-equipment")
    @PostMapping("/{id}/issue")
    ResponseEntity<Item> issue(@PathVariable UUID id, @Valid @RequestBody EquipmentBodies.Issue body, Intent intent) {
        Command command = intent.command();
        return Answers.ok(handOut.issue(id, body, intent, command), view -> view);
    }

    @Permitted("return-equipment")
    @PostMapping("/{id}/return")
    ResponseEntity<Item> giveBack(@PathVariable UUID id, Intent intent) {
        return keep(id, intent, Item::giveBack);
    }

    @Permitted("write-off-equipment")
    @PostMapping("/{id}/write-off")
    ResponseEntity<Item> writeOff(@PathVariable UUID id, Intent intent) {
        return keep(id, intent, Item::writeOff);
    }

    @Permitted("renew-permit")
    @PostMapping("/{id}/permit")
    ResponseEntity<Item> renew(
            @PathVariable UUID id, @Valid @RequestBody EquipmentBodies.PermitBody body, Intent intent) {
        return keep(id, intent, (item, by) -> item.renew(body.asPermit(), by));
    }

    @Permitted("see-equipment")
    @GetMapping("/{id}")
    ResponseEntity<Item> get(@PathVariable UUID id, Caller caller) {
        return Answers.ok(items.visible(id, caller), view -> view);
    }

    @Permitted("list-equipment")
    @GetMapping
    Page list(
            @RequestParam(required = false) Item.@Nullable Status status,
            @RequestParam(required = false) @Nullable UUID cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            Caller caller) {
        UUID top = caller.unitId();
        if (top == null) {
            return new Page(List.of(), null);
        }
        List<Item> found = items.in(reach.below(top), status, cursor, limit + 1).stream()
                .map(Versioned::state)
                .toList();
        return found.size() <= limit
                ? new Page(found, null)
                : new Page(found.subList(0, limit), found.get(limit - 1).itemId());
    }

    private ResponseEntity<Item> keep(
            UUID id,
            Intent intent,
            BiFunction<Item, Actor, Change<Item, DomainEvent>> step) {
        items.visible(id, intent.caller());
        Command command = intent.command();
        return Answers.ok(
                items.change(id, intent.ifVersion(), command, item -> step.apply(item, command.by())), view -> view);
    }
}

package vn.tuantra.team.equipment;

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
import vn.tuantra.chassis.security.Role;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.DomainEvent;
import vn.tuantra.team.equipment.domain.Item;
import vn.tuantra.team.patrolteam.application.Reach;
import vn.tuantra.team.request.Answers;
import vn.tuantra.team.request.Intent;

/** The ward's book of equipment. */
@RestController
@RequestMapping("/api/equipment")
class EquipmentController {

    private static final Role[] KEEPERS = {Role.WARD_PC_STAFF, Role.WARD_POLICE_COMMAND};
    private static final Role[] READERS = {
        Role.WARD_PC_STAFF,
        Role.WARD_PC_CHAIR,
        Role.WARD_POLICE_DUTY,
        Role.WARD_POLICE_COMMAND,
        Role.AREA_OFFICER,
        Role.TEAM_LEADER,
        Role.TEAM_DEPUTY,
        Role.DISTRICT_POLICE_COMMAND,
        Role.MOVEMENT_TEAM,
        Role.DISTRICT_OFFICE,
        Role.AUDITOR
    };

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

    @PostMapping
    ResponseEntity<Item> register(@Valid @RequestBody EquipmentBodies.Register body, Intent intent) {
        Role role = access.role(intent.caller(), KEEPERS);
        access.requireUnit(intent.caller(), body.wardId());
        Item item = body.asItem(settings.type(body.type()).kind());
        return Answers.created(items.add(item, intent.command(role, "register-equipment", "equipment", body)), v -> v);
    }

    @PostMapping("/{id}/issue")
    ResponseEntity<Item> issue(@PathVariable UUID id, @Valid @RequestBody EquipmentBodies.Issue body, Intent intent) {
        Role role = access.role(intent.caller(), KEEPERS);
        Command command = intent.command(role, "issue-equipment", "equipment", body);
        return Answers.ok(handOut.issue(id, body, intent, command), view -> view);
    }

    @PostMapping("/{id}/return")
    ResponseEntity<Item> giveBack(@PathVariable UUID id, Intent intent) {
        return keep(id, intent, "return-equipment", id, Item::giveBack);
    }

    @PostMapping("/{id}/write-off")
    ResponseEntity<Item> writeOff(@PathVariable UUID id, Intent intent) {
        return keep(id, intent, "write-off-equipment", id, Item::writeOff);
    }

    @PostMapping("/{id}/permit")
    ResponseEntity<Item> renew(
            @PathVariable UUID id, @Valid @RequestBody EquipmentBodies.PermitBody body, Intent intent) {
        return keep(id, intent, "renew-permit", body, (item, by) -> item.renew(body.asPermit(), by));
    }

    @GetMapping("/{id}")
    ResponseEntity<Item> get(@PathVariable UUID id, Caller caller) {
        access.role(caller, READERS);
        return Answers.ok(items.visible(id, caller), view -> view);
    }

    @GetMapping
    Page list(
            @RequestParam(required = false) Item.@Nullable Status status,
            @RequestParam(required = false) @Nullable UUID cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            Caller caller) {
        access.role(caller, READERS);
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
            String action,
            Object content,
            BiFunction<Item, Actor, Change<Item, DomainEvent>> step) {
        Role role = access.role(intent.caller(), KEEPERS);
        items.visible(id, intent.caller());
        Command command = intent.command(role, action, "equipment", content);
        return Answers.ok(
                items.change(id, intent.ifVersion(), command, item -> step.apply(item, command.by())), view -> view);
    }
}

package vn.tuantra.team.equipment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.LocalDate;
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
import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.chassis.store.Page;
import vn.tuantra.chassis.web.Answers;
import vn.tuantra.chassis.web.Intent;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.DomainEvent;
import vn.tuantra.contract.VietnamDay;
import vn.tuantra.team.equipment.domain.Item;

/** The ward's book of equipment. */
@RestController
@RequestMapping("/api/equipment")
class EquipmentController {

    private final Items items;
    private final HandOut handOut;
    private final Custody custody;
    private final EquipmentSettings settings;
    private final Access access;
    private final Clock clock;

    EquipmentController(
            Items items, HandOut handOut, Custody custody, EquipmentSettings settings, Access access, Clock clock) {
        this.items = items;
        this.handOut = handOut;
        this.custody = custody;
        this.settings = settings;
        this.access = access;
        this.clock = clock;
    }

    @Permitted("register-equipment")
    @PostMapping
    ResponseEntity<EquipmentView> register(@Valid @RequestBody EquipmentBodies.Register body, Intent intent) {
        access.requireUnit(intent.caller(), body.wardId());
        Item item = body.asItem(settings.type(body.type()).kind());
        return Answers.created(items.add(item, intent.command()), kept -> custody.view(kept, intent.caller()));
    }

    @Permitted("issue-equipment")
    @PostMapping("/{id}/issue")
    ResponseEntity<EquipmentView> issue(
            @PathVariable UUID id, @Valid @RequestBody EquipmentBodies.Issue body, Intent intent) {
        return Answers.ok(
                handOut.issue(id, body.asRecipient(), intent.ifVersion(), intent.caller(), intent.command()),
                item -> custody.view(item, intent.caller()));
    }

    @Permitted("return-equipment")
    @PostMapping("/{id}/return")
    ResponseEntity<EquipmentView> giveBack(@PathVariable UUID id, Intent intent) {
        LocalDate today = VietnamDay.of(clock.instant());
        return keep(id, intent, (item, by) -> item.giveBack(today, by));
    }

    @Permitted("find-equipment")
    @PostMapping("/{id}/finding")
    ResponseEntity<EquipmentView> find(@PathVariable UUID id, Intent intent) {
        LocalDate today = VietnamDay.of(clock.instant());
        return keep(id, intent, (item, by) -> item.find(today, by));
    }

    @Permitted("write-off-equipment")
    @PostMapping("/{id}/write-off")
    ResponseEntity<EquipmentView> writeOff(@PathVariable UUID id, Intent intent) {
        return keep(id, intent, Item::writeOff);
    }

    @Permitted("renew-permit")
    @PostMapping("/{id}/permit")
    ResponseEntity<EquipmentView> renew(
            @PathVariable UUID id, @Valid @RequestBody EquipmentBodies.PermitBody body, Intent intent) {
        return keep(id, intent, (item, by) -> item.renew(body.asPermit(), by));
    }

    /** What may be registered, and who may hold it. */
    record Types(List<EquipmentSettings.Type> items) {}

    @Permitted("list-equipment")
    @GetMapping("/types")
    Types types() {
        return new Types(settings.types());
    }

    @Permitted("see-equipment")
    @GetMapping("/{id}")
    ResponseEntity<EquipmentView> get(@PathVariable UUID id, Caller caller) {
        return Answers.ok(items.visible(id, caller), item -> custody.view(item, caller));
    }

    /** @param permitUntil only what has a permit that ends on that day or before, ended ones among them */
    @Permitted("list-equipment")
    @GetMapping
    Page<EquipmentView> list(
            @RequestParam(required = false) Item.@Nullable Status status,
            @RequestParam(required = false) @Nullable LocalDate permitUntil,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            Caller caller) {
        return items.page(caller, status, permitUntil, cursor, limit).map(item -> custody.view(item.state(), caller));
    }

    private ResponseEntity<EquipmentView> keep(
            UUID id, Intent intent, BiFunction<Item, Actor, Change<Item, DomainEvent>> step) {
        Command command = intent.command();
        return Answers.ok(
                items.change(id, intent.caller(), intent.ifVersion(), command, item -> step.apply(item, command.by())),
                item -> custody.view(item, intent.caller()));
    }
}

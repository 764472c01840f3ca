package vn.tuantra.team.equipment.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.aggregate.Steps;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.DomainEvent;
import vn.tuantra.contract.equipment.EquipmentBroken;
import vn.tuantra.contract.equipment.EquipmentCheckInMissed;
import vn.tuantra.contract.equipment.EquipmentCheckedIn;
import vn.tuantra.contract.equipment.EquipmentCheckedOut;
import vn.tuantra.contract.equipment.EquipmentFound;
import vn.tuantra.contract.equipment.EquipmentIssued;
import vn.tuantra.contract.equipment.EquipmentKind;
import vn.tuantra.contract.equipment.EquipmentLost;
import vn.tuantra.contract.equipment.EquipmentPermitRenewed;
import vn.tuantra.contract.equipment.EquipmentRegistered;
import vn.tuantra.contract.equipment.EquipmentReturned;
import vn.tuantra.contract.equipment.EquipmentWrittenOff;
import vn.tuantra.contract.team.TeamPermitExpiring;

/**
 * A thing that the ward gives to its teams (II.3, 6.1). Support tools and weapons need a permit, a custodian and a
 * trained holder, and are checked out and in with every patrol.
 *
 * @param past who held it before, the first of them first
 * @param custodian who keeps it while nobody holds it; pseudonymous
 */
public record Item(
        UUID itemId,
        UUID wardId,
        EquipmentKind kind,
        String type,
        String serial,
        @Nullable String custodian,
        @Nullable Permit permit,
        Status status,
        @Nullable Holding holding,
        @Nullable Outing outing,
        List<PastHolding> past) {

    public Item {
        // Items that were stored before there was a history have none.
        past = past == null ? List.of() : List.copyOf(past);
    }

    /** Life of an item. */
    public enum Status {
        IN_STOCK,
        ISSUED,
        CHECKED_OUT,
        LOST,
        BROKEN,
        WRITTEN_OFF
    }

    /** What can be done with an item in which state. */
    public static final Steps<Status> STEPS = Steps.<Status>table()
            .step("issue-equipment", Status.IN_STOCK)
            .step("return-equipment", Status.ISSUED)
            .step("check-out-equipment", Status.ISSUED)
            .step("check-in-equipment", Status.CHECKED_OUT)
            .step("report-loss", Status.IN_STOCK, Status.ISSUED, Status.CHECKED_OUT, Status.BROKEN)
            .step("report-damage", Status.IN_STOCK, Status.ISSUED, Status.CHECKED_OUT)
            .step("find-equipment", Status.LOST)
            .step("write-off-equipment", Status.LOST, Status.BROKEN)
            .step("renew-permit", Status.IN_STOCK, Status.ISSUED, Status.CHECKED_OUT)
            .build();

    /** @throws Refusal {@code PERMIT_MISSING}, {@code CUSTODIAN_MISSING} for what needs them */
    public Change<Item, DomainEvent> registered(Actor by) {
        if (isRestricted() && custodian == null) {
            throw Refusal.invalid("CUSTODIAN_MISSING", Map.of("field", "custodian"));
        }
        if (isRestricted() && permit == null) {
            throw Refusal.invalid("PERMIT_MISSING", Map.of("field", "permit"));
        }
        return Change.of(this, new EquipmentRegistered(itemId, wardId, kind, type, by));
    }

    /**
     * Gives the item to a member.
     *
     * @throws Refusal {@code ILLEGAL_TRANSITION}, {@code PERMIT_MISSING}, {@code PERMIT_EXPIRED},
     *     {@code HOLDER_NOT_ALLOWED}, {@code HOLDER_NOT_TRAINED}
     */
    public Change<Item, DomainEvent> issue(Holding to, HolderCheck holder, LocalDate today, Actor by) {
        STEPS.require("issue-equipment", status);
        if (!holder.allowed()) {
            throw Refusal.conflict("HOLDER_NOT_ALLOWED", Map.of("type", type));
        }
        if (isRestricted()) {
            requirePermit(today);
            if (!holder.trained()) {
                throw Refusal.conflict("HOLDER_NOT_TRAINED", Map.of("member", to.memberId()));
            }
        }
        return Change.of(
                in(Status.ISSUED, to, null),
                new EquipmentIssued(itemId, wardId, kind, to.teamId(), to.memberId(), to.decisionNumber(), by));
    }

    /** @throws Refusal {@code ILLEGAL_TRANSITION} */
    public Change<Item, DomainEvent> giveBack(LocalDate today, Actor by) {
        STEPS.require("return-equipment", status);
        Holding held = held();
        return Change.of(
                backInStock(today), new EquipmentReturned(itemId, wardId, kind, held.teamId(), held.memberId(), by));
    }

    /** @throws Refusal {@code ILLEGAL_TRANSITION}, {@code PERMIT_EXPIRED} */
    public Change<Item, DomainEvent> checkOut(UUID patrolId, Instant dueBackAt, LocalDate today, Actor by) {
        STEPS.require("check-out-equipment", status);
        if (isRestricted()) {
            requirePermit(today);
        }
        Holding held = held();
        return Change.of(
                in(Status.CHECKED_OUT, held, new Outing(patrolId, dueBackAt, false)),
                new EquipmentCheckedOut(itemId, wardId, kind, held.teamId(), held.memberId(), patrolId, dueBackAt, by));
    }

    /** @throws Refusal {@code ILLEGAL_TRANSITION} */
    public Change<Item, DomainEvent> checkIn(Actor by) {
        STEPS.require("check-in-equipment", status);
        Holding held = held();
        UUID patrol = Objects.requireNonNull(outing).patrolId();
        return Change.of(
                in(Status.ISSUED, held, null),
                new EquipmentCheckedIn(itemId, wardId, kind, held.teamId(), held.memberId(), patrol, by));
    }

    /** Tells once that an item did not come back in time after its patrol. */
    public Change<Item, DomainEvent> missIfLate(Instant now, Duration grace) {
        Outing out = outing;
        if (out == null || out.missed() || now.isBefore(out.dueBackAt().plus(grace))) {
            return Change.nothing(this);
        }
        Holding held = held();
        return Change.of(
                in(status, held, new Outing(out.patrolId(), out.dueBackAt(), true)),
                new EquipmentCheckInMissed(
                        itemId, wardId, kind, held.teamId(), held.memberId(), out.patrolId(), out.dueBackAt()));
    }

    /** @throws Refusal {@code ILLEGAL_TRANSITION} */
    public Change<Item, DomainEvent> lose(Actor by) {
        STEPS.require("report-loss", status);
        return Change.of(
                in(Status.LOST, holding, null),
                new EquipmentLost(itemId, wardId, kind, teamOfHolder(), memberOfHolder(), by));
    }

    /** A lost item turns up; who held it stays in its history. */
    public Change<Item, DomainEvent> find(LocalDate today, Actor by) {
        STEPS.require("find-equipment", status);
        return Change.of(backInStock(today), new EquipmentFound(itemId, wardId, kind, by));
    }

    /** @throws Refusal {@code ILLEGAL_TRANSITION} */
    public Change<Item, DomainEvent> breakDown(Actor by) {
        STEPS.require("report-damage", status);
        return Change.of(
                in(Status.BROKEN, holding, null),
                new EquipmentBroken(itemId, wardId, kind, teamOfHolder(), memberOfHolder(), by));
    }

    /** @throws Refusal {@code ILLEGAL_TRANSITION} */
    public Change<Item, DomainEvent> writeOff(Actor by) {
        STEPS.require("write-off-equipment", status);
        return Change.of(in(Status.WRITTEN_OFF, holding, null), new EquipmentWrittenOff(itemId, wardId, kind, by));
    }

    /** @throws Refusal {@code ILLEGAL_TRANSITION} for what is gone */
    public Change<Item, DomainEvent> renew(Permit next, Actor by) {
        STEPS.require("renew-permit", status);
        return Change.of(with(next), new EquipmentPermitRenewed(itemId, wardId, kind, next.expiresOn(), by));
    }

    /** Tells of a permit that is about to expire, once per step, the nearest step only when several came at once. */
    public Change<Item, DomainEvent> remindOfPermit(LocalDate today, List<Integer> steps) {
        Permit held = permit;
        boolean kept = STEPS.allows("renew-permit", status);
        if (held == null || !kept || !today.isBefore(held.expiresOn())) {
            return Change.nothing(this);
        }
        long left = ChronoUnit.DAYS.between(today, held.expiresOn());
        List<Integer> due = steps.stream()
                .filter(step -> left <= step && !held.reminded().contains(step))
                .toList();
        if (due.isEmpty()) {
            return Change.nothing(this);
        }
        List<Integer> told = new ArrayList<>(held.reminded());
        told.addAll(due);
        int nearest = due.stream().mapToInt(Integer::intValue).min().orElseThrow();
        return Change.of(
                with(new Permit(held.number(), held.expiresOn(), told)),
                new TeamPermitExpiring(wardId, teamOfHolder(), itemId, held.expiresOn(), nearest));
    }

    /** Whether somebody has it, at home or on a patrol; of what is lost, broken or written off the holding tells the past. */
    public boolean isHeld() {
        return status == Status.ISSUED || status == Status.CHECKED_OUT;
    }

    boolean isRestricted() {
        return kind != EquipmentKind.MEANS;
    }

    private void requirePermit(LocalDate today) {
        if (permit == null) {
            throw Refusal.conflict("PERMIT_MISSING", Map.of("item", itemId));
        }
        if (!today.isBefore(permit.expiresOn())) {
            throw Refusal.conflict("PERMIT_EXPIRED", Map.of("expiresOn", permit.expiresOn()));
        }
    }

    private Holding held() {
        return Objects.requireNonNull(holding, "issued to nobody");
    }

    private @Nullable UUID teamOfHolder() {
        return holding == null ? null : holding.teamId();
    }

    private @Nullable UUID memberOfHolder() {
        return holding == null ? null : holding.memberId();
    }

    private Item in(Status next, @Nullable Holding held, @Nullable Outing out) {
        return new Item(itemId, wardId, kind, type, serial, custodian, permit, next, held, out, past);
    }

    private Item backInStock(LocalDate today) {
        List<PastHolding> all = new ArrayList<>(past);
        if (holding != null) {
            all.add(new PastHolding(holding, today));
        }
        return new Item(itemId, wardId, kind, type, serial, custodian, permit, Status.IN_STOCK, null, null, all);
    }

    private Item with(Permit next) {
        return new Item(itemId, wardId, kind, type, serial, custodian, next, status, holding, outing, past);
    }
}

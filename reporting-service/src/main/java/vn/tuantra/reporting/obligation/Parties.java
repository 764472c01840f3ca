package vn.tuantra.reporting.obligation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.directory.OrgUnit;
import vn.tuantra.chassis.directory.Reach;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.chassis.directory.UnitTree;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.contract.VietnamDay;
import vn.tuantra.contract.unit.DutyRole;
import vn.tuantra.contract.unit.Level;

/** Who writes the report of a unit and who gathers it today; what an ended unit left is its successor's. */
@Component
public class Parties {

    private final UnitDirectory directory;
    private final Reach reach;
    private final Clock clock;

    Parties(UnitDirectory directory, Reach reach, Clock clock) {
        this.directory = directory;
        this.reach = reach;
        this.clock = clock;
    }

    /** Whether the caller works for the unit: in it, in an office of it or in the police joined to it. */
    public boolean writes(Caller caller, UUID unitId) {
        Instant now = clock.instant();
        UnitTree tree = directory.tree();
        List<UUID> seats = tree.at(caller.unitId(), now).stream()
                .flatMap(unit -> Stream.concat(Stream.of(unit), wardOf(tree, unit, now)))
                .flatMap(unit -> Stream.of(unit.id(), unit.counterpartId()))
                .filter(Objects::nonNull)
                .toList();
        return today(tree, unitId, now).anyMatch(seats::contains);
    }

    /** Whether the caller's unit gathers the reports of the unit, or has the office that does (REQ-ORG-6). */
    public boolean gathers(Caller caller, UUID unitId) {
        UUID own = caller.unitId();
        Instant now = clock.instant();
        UnitTree tree = directory.tree();
        return own != null
                && today(tree, unitId, now)
                        .flatMap(unit -> reach.above(unit).stream())
                        .flatMap(id -> tree.at(id, now).stream())
                        .filter(unit -> unit.holds(DutyRole.REPORT_CONSOLIDATOR, VietnamDay.of(now)))
                        .anyMatch(unit -> isOrHas(own, unit));
    }

    /** Whether the caller's unit is this one, or has it as an office. */
    public boolean heads(Caller caller, UUID unitId) {
        UUID own = caller.unitId();
        Instant now = clock.instant();
        UnitTree tree = directory.tree();
        return own != null
                && today(tree, unitId, now)
                        .flatMap(unit -> tree.at(unit, now).stream())
                        .anyMatch(unit -> isOrHas(own, unit));
    }

    /** @throws Refusal {@code NOT_YOUR_REPORT} */
    public void requireWriter(Caller caller, UUID unitId) {
        if (!writes(caller, unitId)) {
            throw Refusal.forbidden("NOT_YOUR_REPORT", Map.of("unit", unitId));
        }
    }

    /** @throws Refusal {@code DUTY_NOT_HELD} */
    public void requireGatherer(Caller caller, UUID unitId) {
        if (!gathers(caller, unitId)) {
            throw Refusal.forbidden("DUTY_NOT_HELD", Map.of("duty", DutyRole.REPORT_CONSOLIDATOR.name()));
        }
    }

    /** @throws Refusal {@code NOT_YOUR_REPORT} */
    public void requireHead(Caller caller, UUID unitId) {
        if (!heads(caller, unitId)) {
            throw Refusal.forbidden("NOT_YOUR_REPORT", Map.of("unit", unitId));
        }
    }

    private static boolean isOrHas(UUID own, OrgUnit unit) {
        return own.equals(unit.id()) || (unit.level() == Level.OFFICE && own.equals(unit.parentId()));
    }

    private static Stream<UUID> today(UnitTree tree, UUID unitId, Instant now) {
        return tree.at(unitId, now).isPresent()
                ? Stream.of(unitId)
                : tree.successorsOf(unitId, now).stream().limit(1).map(OrgUnit::id);
    }

    private static Stream<OrgUnit> wardOf(UnitTree tree, OrgUnit office, Instant now) {
        return office.level() == Level.OFFICE
                ? tree.at(office.parentId(), now).filter(unit -> unit.level() == Level.WARD).stream()
                : Stream.empty();
    }
}

package vn.tuantra.team.unit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.contract.VietnamDay;
import vn.tuantra.contract.unit.Level;

/** Puts a unit into the register, or its new state in place of the old one. */
@Component
class RegisterUnit {

    private final Units units;
    private final UnitSubtree subtree;
    private final UnitCodes codes;
    private final Clock clock;
    private final UnitRules rules;

    RegisterUnit(Units units, UnitSubtree subtree, UnitCodes codes, Clock clock) {
        this.units = units;
        this.codes = codes;
        this.subtree = subtree;
        this.clock = clock;
        this.rules = new UnitRules(id -> units.find(id).map(Versioned::state));
    }

    /** @param created whether the unit was not there before */
    record Outcome(Versioned<Unit> unit, boolean created) {}

    /** What would be left below a unit that ends: its own groups and offices that nobody has ended or moved. */
    List<Unit> leftOpenBelow(Unit ended) {
        LocalDate end = ended.validTo();
        return end == null
                ? List.of()
                : units.below(ended.unitId()).stream()
                        .filter(unit -> unit.isValidOn(end))
                        .toList();
    }

    /**
     * A ward's land does not vanish with it: as long as anybody is left there, a report from it must find its police.
     *
     * @throws Refusal {@code UNIT_WITHOUT_SUCCESSOR}
     */
    private void requireFollowed(Unit before, Unit next) {
        LocalDate end = next.validTo();
        if (end == null
                || before.validTo() != null
                || next.level() != Level.WARD
                || !next.successors().isEmpty()) {
            return;
        }
        boolean counterpart = Optional.ofNullable(next.counterpartId())
                .flatMap(units::find)
                .filter(other -> other.state().isValidOn(end))
                .isPresent();
        if (counterpart || !leftOpenBelow(next).isEmpty()) {
            throw Refusal.conflict("UNIT_WITHOUT_SUCCESSOR", Map.of("field", "successors"));
        }
    }

    /**
     * @throws Refusal {@code OUTSIDE_YOUR_UNIT}, {@code UNIT_CODE_USED}, {@code PAST_NOT_REWRITTEN},
     *     {@code UNIT_WITHOUT_SUCCESSOR}; as {@link UnitRules}
     */
    Outcome register(Unit unit, @Nullable Long ifVersion, Caller caller, Command command) {
        rules.check(unit);
        Optional<Versioned<Unit>> before = units.find(unit.unitId());
        subtree.require(caller, unit);
        before.ifPresent(known -> subtree.require(caller, known.state()));
        UnitRules.requireOwnCode(unit, units.ofCode(unit.code()));
        if (before.isPresent()) {
            UnitHistory.requireKept(before.get().state(), unit, VietnamDay.of(clock.instant()));
            requireFollowed(before.get().state(), unit);
            codes.claim(unit, units::ofCode);
            return new Outcome(units.replace(unit, ifVersion, command), false);
        }
        if (ifVersion != null) {
            throw Refusal.conflict("STALE_VERSION", Map.of("expected", ifVersion, "actual", 0));
        }
        codes.claim(unit, units::ofCode);
        try {
            Versioned<Unit> stored = units.create(unit, command);
            return new Outcome(stored, !stored.replayed());
        } catch (Refusal refused) {
            if ("ID_ALREADY_USED".equals(refused.code())) {
                // Somebody was faster: what they registered is replaced, as if this had come a moment later.
                return new Outcome(units.replace(unit, null, command), false);
            }
            throw refused;
        }
    }
}

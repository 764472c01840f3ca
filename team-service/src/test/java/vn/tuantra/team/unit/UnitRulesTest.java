package vn.tuantra.team.unit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.tuantra.contract.unit.DutyAssignment;
import vn.tuantra.contract.unit.DutyRole;
import vn.tuantra.contract.unit.Level;
import vn.tuantra.contract.unit.Line;

class UnitRulesTest {

    private static final UUID CITY = new UUID(1, 1);
    private static final UUID DISTRICT = new UUID(1, 2);
    private static final UUID WARD = new UUID(1, 3);
    private static final LocalDate PLAN = LocalDate.of(2022, 3, 22);

    private final Map<UUID, Unit> registered = new HashMap<>(Map.of(
            CITY, unit(CITY, Level.CITY, null, null),
            DISTRICT, unit(DISTRICT, Level.DISTRICT, CITY, null),
            WARD, unit(WARD, Level.WARD, DISTRICT, null)));
    private final UnitRules rules = new UnitRules(id -> Optional.ofNullable(registered.get(id)));

    @Test
    void acceptsACityWithoutParentAndAWardBelowADistrict() {
        assertThatCode(() -> rules.check(unit(CITY, Level.CITY, null, null))).doesNotThrowAnyException();
        assertThatCode(() -> rules.check(unit(WARD, Level.WARD, DISTRICT, null)))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesAWardWithoutParent() {
        assertRefused(unit(WARD, Level.WARD, null, null), "PARENT_NEEDED");
    }

    @Test
    void refusesAParentThatIsNotRegistered() {
        assertRefused(unit(WARD, Level.WARD, new UUID(9, 9), null), "UNKNOWN_PARENT");
    }

    @Test
    void refusesAUnitAboveItself() {
        assertRefused(unit(WARD, Level.WARD, WARD, null), "UNIT_CYCLE");
        assertRefused(unit(DISTRICT, Level.DISTRICT, WARD, null), "UNIT_CYCLE");
    }

    @Test
    void comesToAnEndWhenTheRegisterAlreadyHoldsACircle() {
        registered.put(CITY, unit(CITY, Level.DISTRICT, DISTRICT, null));
        assertRefused(unit(new UUID(1, 4), Level.WARD, DISTRICT, null), "UNIT_CYCLE");
    }

    @Test
    void refusesAnEndThatIsNotAfterTheBeginning() {
        assertRefused(unit(WARD, Level.WARD, DISTRICT, PLAN), "EMPTY_VALIDITY");
        assertThatCode(() -> rules.check(unit(WARD, Level.WARD, DISTRICT, PLAN.plusDays(1))))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesADutyThatIsNeverHeld() {
        Unit unit = new Unit(
                CITY,
                Line.GOV,
                Level.CITY,
                "01",
                "Hà Nội",
                null,
                null,
                PLAN,
                null,
                List.of(new DutyAssignment(DutyRole.TRAINING_OWNER, PLAN, PLAN.minusDays(1))),
                null,
                null,
                List.of());
        assertRefused(unit, "EMPTY_VALIDITY");
    }

    private void assertRefused(Unit unit, String code) {
        assertThatThrownBy(() -> rules.check(unit)).hasMessageStartingWith(code);
    }

    private static Unit unit(UUID id, Level level, @Nullable UUID parent, @Nullable LocalDate validTo) {
        return new Unit(
                id, Line.GOV, level, "c" + id, "Đơn vị", parent, null, PLAN, validTo, List.of(), null, null, List.of());
    }
}

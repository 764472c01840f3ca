package vn.tuantra.reporting.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tuantra.chassis.directory.OrgUnit;
import vn.tuantra.chassis.directory.Reach;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.contract.unit.Level;
import vn.tuantra.contract.unit.Line;
import vn.tuantra.contract.unit.SuccessionKind;
import vn.tuantra.contract.unit.UnitSuccession;
import vn.tuantra.reporting.obligation.domain.Calendars;
import vn.tuantra.reporting.obligation.domain.ReportPeriod;

/** The second half of 2025 beside the first, over the reorganisation of 1/7/2025. */
class BoundariesTest {

    private static final LocalDate BEGINS = LocalDate.of(2022, 1, 1);
    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);
    private static final UUID CITY = id(1);
    private static final UUID DISTRICT = id(2);
    private static final UUID PHUC_XA = id(3);
    private static final UUID HONG_HA = id(4);
    private static final UUID CONG_VI = id(5);
    private static final UUID NGOC_HA = id(6);
    private static final UUID GIANG_VO = id(7);
    private static final UUID UNCHANGED = id(8);

    private final UnitDirectory directory = new UnitDirectory();
    private final Boundaries boundaries = new Boundaries(
            directory, new Reach(directory, Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC)));

    @BeforeEach
    void organise() {
        put(CITY, Level.CITY, null, BEGINS, null);
        put(DISTRICT, Level.DISTRICT, CITY, BEGINS, DAY);
        put(PHUC_XA, Level.WARD, DISTRICT, BEGINS, DAY, to(HONG_HA, SuccessionKind.WHOLE));
        put(
                CONG_VI,
                Level.WARD,
                DISTRICT,
                BEGINS,
                DAY,
                to(NGOC_HA, SuccessionKind.PART),
                to(GIANG_VO, SuccessionKind.REMAINDER));
        put(HONG_HA, Level.WARD, CITY, DAY, null);
        put(NGOC_HA, Level.WARD, CITY, DAY, null);
        put(GIANG_VO, Level.WARD, CITY, DAY, null);
        put(UNCHANGED, Level.WARD, CITY, BEGINS, null);
    }

    @Test
    void followsAWardThatWasMergedAsAWhole() {
        assertThat(area(HONG_HA, "2024-Q4", "2025-Q4")).contains(Set.of(PHUC_XA));
        assertThat(area(UNCHANGED, "2024-Q4", "2025-Q4")).contains(Set.of(UNCHANGED));
    }

    @Test
    void refusesWhereAPartWentElsewhere() {
        assertThat(area(NGOC_HA, "2024-Q4", "2025-Q4")).isEmpty();
        assertThat(area(GIANG_VO, "2025-Q3", "2025-Q4")).isEmpty();
        assertThat(area(GIANG_VO, "2025-Q4", "2026-Q1")).contains(Set.of(GIANG_VO));
    }

    @Test
    void comparesTheCityWithItselfAndADistrictWithNothingAfterItsEnd() {
        assertThat(area(CITY, "2024-Q4", "2025-Q4").orElseThrow())
                .containsExactlyInAnyOrder(PHUC_XA, CONG_VI, UNCHANGED);
        assertThat(area(DISTRICT, "2024-Q2", "2025-Q2").orElseThrow()).containsExactlyInAnyOrder(PHUC_XA, CONG_VI);
        assertThat(area(DISTRICT, "2025-Q4", "2026-Q1")).isEmpty();
    }

    @Test
    void countsWhatEndedInThePeriodForWhoeverFollowed() {
        assertThat(boundaries.wardsIn(HONG_HA, period("2025-Q3"))).containsExactlyInAnyOrder(HONG_HA, PHUC_XA);
        assertThat(boundaries.wardsIn(HONG_HA, period("2025-Q4"))).containsExactly(HONG_HA);
        assertThat(boundaries.wardsIn(CITY, period("2025-Q4")))
                .containsExactlyInAnyOrder(HONG_HA, NGOC_HA, GIANG_VO, UNCHANGED);
    }

    private Optional<Set<UUID>> area(UUID unit, String earlier, String period) {
        return boundaries.sameAreaIn(unit, period(earlier), period(period));
    }

    private static ReportPeriod period(String code) {
        return Calendars.ofThePlan().find(code).orElseThrow();
    }

    private void put(
            UUID id,
            Level level,
            @Nullable UUID parent,
            LocalDate from,
            @Nullable LocalDate to,
            UnitSuccession... successors) {
        directory.put(new OrgUnit(
                id, Line.GOV, level, "C", "Đơn vị", parent, null, from, to, List.of(), null, List.of(successors)));
    }

    private static UnitSuccession to(UUID unit, SuccessionKind kind) {
        return new UnitSuccession(unit, kind, DAY, "Nghị quyết 1656");
    }

    private static UUID id(int number) {
        return new UUID(9, number);
    }
}

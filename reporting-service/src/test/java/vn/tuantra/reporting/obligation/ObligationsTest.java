package vn.tuantra.reporting.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tuantra.chassis.directory.OrgUnit;
import vn.tuantra.chassis.directory.Reach;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.contract.unit.DutyAssignment;
import vn.tuantra.contract.unit.DutyRole;
import vn.tuantra.contract.unit.Level;
import vn.tuantra.contract.unit.Line;
import vn.tuantra.contract.unit.SuccessionKind;
import vn.tuantra.contract.unit.UnitSuccession;
import vn.tuantra.reporting.obligation.domain.Calendars;
import vn.tuantra.reporting.obligation.domain.Deadline;
import vn.tuantra.reporting.obligation.domain.Obligation;
import vn.tuantra.reporting.obligation.domain.Obligation.Kind;

/** Who owes what in the years of the two reorganisations. */
class ObligationsTest {

    private static final LocalDate BEGINS = LocalDate.of(2022, 1, 1);
    private static final LocalDate MERGED = LocalDate.of(2025, 1, 1);
    private static final LocalDate TWO_LEVELS = LocalDate.of(2025, 7, 1);
    private static final UUID CITY = id(1);
    private static final UUID CITY_POLICE = id(2);
    private static final UUID DISTRICT = id(3);
    private static final UUID DISTRICT_POLICE = id(4);
    private static final UUID MOVEMENT_TEAM = id(5);
    private static final UUID JUSTICE = id(6);
    private static final UUID TRUC_BACH = id(7);
    private static final UUID NGUYEN_TRUNG_TRUC = id(8);
    private static final UUID CONG_VI = id(9);
    private static final UUID BA_DINH = id(10);
    private static final UUID NGOC_HA = id(11);
    private static final UUID GIANG_VO = id(12);
    private static final UUID WARD_OFFICE = id(13);

    private final UnitDirectory directory = new UnitDirectory();
    private final Clock clock = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
    private final Obligations obligations =
            new Obligations(Calendars.ofThePlan(), new ObligedUnits(directory, new Reach(directory, clock)));

    @BeforeEach
    void organise() {
        put(CITY, Line.GOV, Level.CITY, null, BEGINS, null);
        put(CITY_POLICE, Line.POLICE, Level.CITY, null, BEGINS, null);
        put(DISTRICT, Line.GOV, Level.DISTRICT, CITY, BEGINS, TWO_LEVELS);
        put(JUSTICE, Line.GOV, Level.OFFICE, DISTRICT, BEGINS, TWO_LEVELS);
        put(DISTRICT_POLICE, Line.POLICE, Level.DISTRICT, CITY_POLICE, BEGINS, MERGED.plusMonths(2));
        put(TRUC_BACH, Line.GOV, Level.WARD, DISTRICT, BEGINS, TWO_LEVELS, to(BA_DINH, SuccessionKind.WHOLE));
        put(
                NGUYEN_TRUNG_TRUC,
                Line.GOV,
                Level.WARD,
                DISTRICT,
                BEGINS,
                MERGED,
                new UnitSuccession(TRUC_BACH, SuccessionKind.WHOLE, MERGED, "Nghị quyết 1286"));
        put(
                CONG_VI,
                Line.GOV,
                Level.WARD,
                DISTRICT,
                BEGINS,
                TWO_LEVELS,
                to(NGOC_HA, SuccessionKind.PART),
                to(GIANG_VO, SuccessionKind.REMAINDER));
        put(BA_DINH, Line.GOV, Level.WARD, CITY, TWO_LEVELS, null);
        put(NGOC_HA, Line.GOV, Level.WARD, CITY, TWO_LEVELS, null);
        put(GIANG_VO, Line.GOV, Level.WARD, CITY, TWO_LEVELS, null);
        put(WARD_OFFICE, Line.GOV, Level.OFFICE, BA_DINH, TWO_LEVELS, null);
    }

    @Test
    void everyWardAndEveryOfficeOfTheDayOwesAndNobodyElse() {
        assertThat(owing("2022-H1")).containsExactlyInAnyOrder(JUSTICE, TRUC_BACH, NGUYEN_TRUNG_TRUC, CONG_VI);
        assertThat(owing("2025-Q1")).containsExactlyInAnyOrder(JUSTICE, TRUC_BACH, CONG_VI);
        assertThat(owing("2025-Q3")).containsExactlyInAnyOrder(BA_DINH, NGOC_HA, GIANG_VO);
    }

    @Test
    void theSuccessorReportsWhatAUnitThatEndedDidInThePeriodOnceAndTheResponsibleOneOnly() {
        assertThat(report(TRUC_BACH, "2025-Q1").units()).containsExactly(TRUC_BACH, NGUYEN_TRUNG_TRUC);
        assertThat(report(TRUC_BACH, "2024").units()).containsExactly(TRUC_BACH);
        // The period begins after the end of the wards of the city's second reorganisation.
        assertThat(report(BA_DINH, "2025-Q3").units()).containsExactly(BA_DINH, TRUC_BACH);
        assertThat(report(BA_DINH, "2025").units()).containsExactly(BA_DINH, TRUC_BACH, NGUYEN_TRUNG_TRUC);
        assertThat(report(GIANG_VO, "2025").units()).containsExactly(GIANG_VO, CONG_VI);
        assertThat(report(NGOC_HA, "2025").units()).containsExactly(NGOC_HA);
    }

    @Test
    void reportsGoToTheNearestUnitThatHoldsTheDutyOnTheDay() {
        assertThat(report(TRUC_BACH, "2022-H1").consolidatorId()).isNull();
        assertThat(consolidating(2022)).isEmpty();

        duty(CITY_POLICE, LocalDate.of(2023, 1, 1), null);
        assertThat(report(TRUC_BACH, "2023-H1").consolidatorId()).isEqualTo(CITY_POLICE);
        duty(MOVEMENT_TEAM, LocalDate.of(2023, 9, 1), MERGED.plusMonths(2));
        assertThat(report(TRUC_BACH, "2023-H1").consolidatorId()).isEqualTo(CITY_POLICE);
        assertThat(report(TRUC_BACH, "2023-Q3").consolidatorId()).isEqualTo(MOVEMENT_TEAM);
        assertThat(report(JUSTICE, "2023-Q3").consolidatorId()).isEqualTo(MOVEMENT_TEAM);
        assertThat(report(BA_DINH, "2025").consolidatorId()).isEqualTo(CITY_POLICE);
        assertThat(consolidating(2023))
                .containsExactlyInAnyOrder(
                        "2023-H1 " + CITY_POLICE,
                        "2023-Q3 " + MOVEMENT_TEAM,
                        "2023 " + MOVEMENT_TEAM,
                        "2023-Q1 " + CITY_POLICE);
        assertThat(obligations.gatheredBy(MOVEMENT_TEAM, "2023-Q3")).hasSize(4);
        assertThat(obligations.gatheredBy(CITY_POLICE, "2023-Q3")).isEmpty();
    }

    @Test
    void aConsolidationIsDueOnTheDistrictsDay() {
        duty(MOVEMENT_TEAM, BEGINS, MERGED);
        Obligation half = obligations.consolidation(MOVEMENT_TEAM, "2022-H1").orElseThrow();
        assertThat(half.deadline().before()).isEqualTo("2022-06-15");
        assertThat(half.deadline().source()).isEqualTo(Deadline.Source.PLAN);
        assertThat(obligations.consolidation(MOVEMENT_TEAM, "2022-KH")).isEmpty();
        assertThat(obligations.consolidation(CITY_POLICE, "2022-H1")).isEmpty();
    }

    @Test
    void theSameUnitAndPeriodAlwaysHaveTheSameObligation() {
        assertThat(report(TRUC_BACH, "2022-H1").id())
                .isEqualTo(report(TRUC_BACH, "2022-H1").id())
                .isNotEqualTo(report(TRUC_BACH, "2022").id())
                .isNotEqualTo(report(CONG_VI, "2022-H1").id());
        assertThat(obligations.report(TRUC_BACH, "2022-Q1")).isEmpty();
        assertThat(obligations.report(TRUC_BACH, "2025-Q3")).isEmpty();
        assertThat(obligations.report(WARD_OFFICE, "2025-Q3")).isEmpty();
    }

    private Obligation report(UUID unit, String period) {
        return obligations.report(unit, period).orElseThrow();
    }

    private List<UUID> owing(String period) {
        return obligations.in(Integer.parseInt(period.substring(0, 4)), _ -> true).stream()
                .filter(owed -> owed.period().code().equals(period))
                .map(Obligation::unitId)
                .toList();
    }

    private List<String> consolidating(int year) {
        return obligations.in(year, _ -> true).stream()
                .filter(owed -> owed.kind() == Kind.CONSOLIDATION)
                .map(owed -> owed.period().code() + " " + owed.unitId())
                .toList();
    }

    private void duty(UUID unit, LocalDate from, @Nullable LocalDate to) {
        boolean city = unit.equals(CITY_POLICE);
        put(new OrgUnit(
                unit,
                Line.POLICE,
                city ? Level.CITY : Level.OFFICE,
                "P",
                "Đơn vị tổng hợp",
                city ? null : DISTRICT_POLICE,
                city ? CITY : null,
                BEGINS,
                null,
                List.of(new DutyAssignment(DutyRole.REPORT_CONSOLIDATOR, from, to))));
    }

    private static UnitSuccession to(UUID unit, SuccessionKind kind) {
        return new UnitSuccession(unit, kind, TWO_LEVELS, "Nghị quyết 1656");
    }

    private void put(
            UUID id,
            Line line,
            Level level,
            @Nullable UUID parent,
            LocalDate from,
            @Nullable LocalDate to,
            UnitSuccession... successors) {
        UUID counterpart = id.equals(CITY) ? CITY_POLICE : id.equals(DISTRICT) ? DISTRICT_POLICE : null;
        put(new OrgUnit(
                id, line, level, "C", "Đơn vị", parent, counterpart, from, to, List.of(), null, List.of(successors)));
    }

    private void put(OrgUnit unit) {
        directory.put(unit);
    }

    private static UUID id(int number) {
        return new UUID(7, number);
    }
}

package vn.tuantra.chassis.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.tuantra.contract.unit.DutyAssignment;
import vn.tuantra.contract.unit.DutyRole;
import vn.tuantra.contract.unit.Level;
import vn.tuantra.contract.unit.Line;
import vn.tuantra.contract.unit.SuccessionKind;
import vn.tuantra.contract.unit.UnitSuccession;

class UnitTreeTest {

    private static final Instant IN_2022 = Instant.parse("2022-04-15T15:00:00Z");
    private static final Instant IN_2025 = Instant.parse("2025-08-01T00:00:00Z");
    private static final LocalDate FOUNDED = LocalDate.of(2022, 3, 22);
    private static final LocalDate DISTRICTS_END = LocalDate.of(2025, 7, 1);

    private static final OrgUnit CITY = unit(1, Line.GOV, Level.CITY, null, 2, null);
    private static final OrgUnit CITY_POLICE = unit(2, Line.POLICE, Level.CITY, null, 1, null);
    private static final OrgUnit DISTRICT = unit(3, Line.GOV, Level.DISTRICT, 1, 4, DISTRICTS_END);
    private static final OrgUnit DISTRICT_POLICE = unit(4, Line.POLICE, Level.DISTRICT, 2, 3, DISTRICTS_END);
    private static final OrgUnit WARD = unit(5, Line.GOV, Level.WARD, 3, 6, null);
    private static final OrgUnit WARD_POLICE = unit(6, Line.POLICE, Level.WARD, 4, 5, null);
    private static final OrgUnit GROUP = unit(7, Line.COMMUNITY, Level.RESIDENTIAL_GROUP, 5, null, null);
    private static final OrgUnit OTHER_WARD = unit(8, Line.GOV, Level.WARD, 3, null, null);

    private static final OrgUnit MOVEMENT_OFFICE = unit(9, Line.POLICE, Level.OFFICE, 4, null, DISTRICTS_END);

    private static final UnitTree TREE = UnitTree.of(List.of(
            CITY, CITY_POLICE, DISTRICT, DISTRICT_POLICE, WARD, WARD_POLICE, GROUP, OTHER_WARD, MOVEMENT_OFFICE));

    @Test
    void findsTheWardOfAResidentialGroupAndItsPolice() {
        assertThat(TREE.wardOf(GROUP.id(), IN_2022)).contains(WARD);
        assertThat(TREE.policeOf(WARD, IN_2022)).contains(WARD_POLICE);
    }

    @Test
    void anEscalationGoesUpThePoliceThatIsValidAtThatInstant() {
        assertThat(TREE.policeChain(WARD_POLICE.id(), IN_2022))
                .containsExactly(WARD_POLICE, DISTRICT_POLICE, CITY_POLICE);
    }

    @Test
    void theCityStillCoversAWardWhoseDistrictHasEnded() {
        assertThat(TREE.covers(CITY_POLICE.id(), GROUP.id(), IN_2025)).isTrue();
        assertThat(TREE.covers(DISTRICT_POLICE.id(), GROUP.id(), IN_2025)).isFalse();
        assertThat(TREE.pathUp(DISTRICT.id(), IN_2025)).isEmpty();
    }

    @Test
    void aUnitThatHasEndedIsPassedOver() {
        assertThat(TREE.policeChain(WARD_POLICE.id(), IN_2025)).containsExactly(WARD_POLICE, CITY_POLICE);
        assertThat(TREE.at(DISTRICT_POLICE.id(), IN_2025)).isEmpty();
    }

    @Test
    void theLinesAreJoinedAtEveryLevel() {
        assertThat(TREE.covers(WARD_POLICE.id(), GROUP.id(), IN_2022)).isTrue();
        assertThat(TREE.covers(DISTRICT_POLICE.id(), GROUP.id(), IN_2022)).isTrue();
        assertThat(TREE.covers(CITY.id(), WARD_POLICE.id(), IN_2022)).isTrue();
        assertThat(TREE.covers(WARD_POLICE.id(), OTHER_WARD.id(), IN_2022)).isFalse();
        assertThat(TREE.covers(GROUP.id(), WARD.id(), IN_2022)).isFalse();
        assertThat(TREE.covers(null, WARD.id(), IN_2022)).isFalse();
    }

    @Test
    void anOfficeWorksForTheUnitThatItBelongsTo() {
        assertThat(TREE.covers(MOVEMENT_OFFICE.id(), GROUP.id(), IN_2022)).isTrue();
        assertThat(TREE.covers(MOVEMENT_OFFICE.id(), MOVEMENT_OFFICE.id(), IN_2022))
                .isTrue();
        assertThat(TREE.covers(MOVEMENT_OFFICE.id(), CITY.id(), IN_2022)).isFalse();
        assertThat(TREE.covers(DISTRICT.id(), MOVEMENT_OFFICE.id(), IN_2022)).isTrue();
    }

    @Test
    void daysEndAtMidnightInHanoi() {
        Instant lastMoment = Instant.parse("2025-06-30T16:59:59.999Z");
        Instant firstMoment = Instant.parse("2025-06-30T17:00:00Z");

        assertThat(TREE.at(DISTRICT.id(), lastMoment)).isPresent();
        assertThat(TREE.at(DISTRICT.id(), firstMoment)).isEmpty();
    }

    @Test
    void aLoopInTheDataDoesNotHang() {
        OrgUnit a = unit(20, Line.POLICE, Level.WARD, 21, null, null);
        OrgUnit b = unit(21, Line.POLICE, Level.DISTRICT, 20, null, null);

        assertThat(UnitTree.of(List.of(a, b)).policeChain(a.id(), IN_2022)).isNotEmpty();
    }

    @Test
    void theWorkOfAnEndedUnitGoesToThoseWhoFollowedItTheResponsibleFirst() {
        OrgUnit part = unit(30, Line.POLICE, Level.WARD, 2, null, null);
        OrgUnit rest = unit(31, Line.POLICE, Level.WARD, 2, null, null);
        OrgUnit between = ended(32, new UnitSuccession(rest.id(), SuccessionKind.REMAINDER, DISTRICTS_END, "NQ"));
        OrgUnit old = ended(
                33,
                new UnitSuccession(part.id(), SuccessionKind.PART, DISTRICTS_END, "NQ"),
                new UnitSuccession(between.id(), SuccessionKind.REMAINDER, DISTRICTS_END, "NQ"));
        UnitTree tree = UnitTree.of(List.of(part, rest, between, old));

        assertThat(tree.successorsOf(old.id(), IN_2025)).containsExactly(rest, part);
        assertThat(tree.successorsOf(old.id(), IN_2022)).isEmpty();
        assertThat(tree.successorsOf(rest.id(), IN_2025)).isEmpty();
        assertThat(tree.successorsOf(id(99), IN_2025)).isEmpty();
    }

    @Test
    void unitsThatFollowEachOtherDoNotHang() {
        OrgUnit a = ended(40, new UnitSuccession(id(41), SuccessionKind.WHOLE, DISTRICTS_END, "NQ"));
        OrgUnit b = ended(41, new UnitSuccession(id(40), SuccessionKind.WHOLE, DISTRICTS_END, "NQ"));

        assertThat(UnitTree.of(List.of(a, b)).successorsOf(a.id(), IN_2025)).isEmpty();
    }

    private static OrgUnit ended(int number, UnitSuccession... successors) {
        return new OrgUnit(
                id(number),
                Line.POLICE,
                Level.WARD,
                "c" + number,
                "Đơn vị " + number,
                null,
                null,
                FOUNDED,
                DISTRICTS_END,
                List.of(),
                null,
                List.of(successors));
    }

    private static OrgUnit unit(
            int number,
            Line line,
            Level level,
            @Nullable Integer parent,
            @Nullable Integer counterpart,
            @Nullable LocalDate validTo) {
        return new OrgUnit(
                id(number),
                line,
                level,
                "c" + number,
                "Đơn vị " + number,
                parent == null ? null : id(parent),
                counterpart == null ? null : id(counterpart),
                FOUNDED,
                validTo,
                List.of(new DutyAssignment(DutyRole.WARD_POLICE_COMMAND, FOUNDED, validTo)));
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }
}

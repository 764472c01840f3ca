package vn.tuantra.chassis.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.tuantra.contract.unit.Level;
import vn.tuantra.contract.unit.Line;
import vn.tuantra.contract.unit.SuccessionKind;
import vn.tuantra.contract.unit.UnitSuccession;

/** The reorganisation of 1/7/2025: two old wards, one of them split, the district gone. */
class ReachTest {

    private static final LocalDate BEGIN = LocalDate.of(2022, 3, 22);
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
    private static final UUID CITY = id(1);
    private static final UUID DISTRICT = id(2);
    private static final UUID DISTRICT_POLICE = id(3);
    private static final UUID OLD_WARD = id(4);
    private static final UUID OLD_POLICE = id(5);
    private static final UUID SPLIT_WARD = id(6);
    private static final UUID NEW_WARD = id(7);
    private static final UUID NEW_POLICE = id(8);
    private static final UUID OTHER_WARD = id(9);
    private static final UUID OLD_GROUP = id(10);
    private static final UUID STRANGER = id(11);

    private final UnitDirectory directory = new UnitDirectory();
    private final Reach before = at("2025-06-30T16:59:59Z");
    private final Reach after = at("2025-06-30T17:00:00Z");

    ReachTest() {
        put(CITY, Line.GOV, Level.CITY, null, null, null);
        put(DISTRICT, Line.GOV, Level.DISTRICT, CITY, DISTRICT_POLICE, REFORM);
        put(DISTRICT_POLICE, Line.POLICE, Level.DISTRICT, null, DISTRICT, REFORM);
        put(OLD_WARD, Line.GOV, Level.WARD, DISTRICT, OLD_POLICE, REFORM, to(NEW_WARD, SuccessionKind.WHOLE));
        put(
                OLD_POLICE,
                Line.POLICE,
                Level.WARD,
                DISTRICT_POLICE,
                OLD_WARD,
                REFORM,
                to(NEW_POLICE, SuccessionKind.WHOLE));
        put(
                SPLIT_WARD,
                Line.GOV,
                Level.WARD,
                DISTRICT,
                null,
                REFORM,
                to(NEW_WARD, SuccessionKind.PART),
                to(OTHER_WARD, SuccessionKind.REMAINDER));
        put(OLD_GROUP, Line.COMMUNITY, Level.RESIDENTIAL_GROUP, OLD_WARD, null, null);
        directory.put(new OrgUnit(NEW_WARD, Line.GOV, Level.WARD, "n", "n", CITY, NEW_POLICE, REFORM, null, List.of()));
        directory.put(
                new OrgUnit(NEW_POLICE, Line.POLICE, Level.WARD, "n", "n", null, NEW_WARD, REFORM, null, List.of()));
        directory.put(new OrgUnit(OTHER_WARD, Line.GOV, Level.WARD, "o", "o", CITY, null, REFORM, null, List.of()));
        directory.put(new OrgUnit(STRANGER, Line.GOV, Level.WARD, "s", "s", CITY, null, REFORM, null, List.of()));
    }

    @Test
    void beforeTheReformEverythingIsWhereItIs() {
        assertThat(before.sees(OLD_POLICE, OLD_GROUP)).isTrue();
        assertThat(before.sees(DISTRICT_POLICE, SPLIT_WARD)).isTrue();
        assertThat(before.sees(NEW_WARD, OLD_WARD)).isFalse();
        assertThat(before.sees(OLD_WARD, SPLIT_WARD)).isFalse();
    }

    @Test
    void afterItTheSuccessorHasWhatTheOldWardLeft() {
        assertThat(after.sees(NEW_WARD, OLD_WARD)).isTrue();
        assertThat(after.sees(NEW_POLICE, OLD_WARD)).isTrue();
        assertThat(after.sees(NEW_POLICE, OLD_POLICE)).isTrue();
        assertThat(after.sees(CITY, OLD_WARD)).isTrue();
    }

    @Test
    void aGroupThatNobodyHasMovedGoesWithItsWard() {
        assertThat(after.sees(NEW_POLICE, OLD_GROUP)).isTrue();
        assertThat(after.sees(OTHER_WARD, OLD_GROUP)).isFalse();
    }

    @Test
    void bothSuccessorsOfASplitWardSeeWhatItLeft() {
        assertThat(after.sees(NEW_WARD, SPLIT_WARD)).isTrue();
        assertThat(after.sees(OTHER_WARD, SPLIT_WARD)).isTrue();
    }

    @Test
    void whoIsNeitherAboveNorASuccessorSeesNothing() {
        for (UUID unit : List.of(OLD_WARD, OLD_POLICE, SPLIT_WARD, OLD_GROUP, NEW_WARD)) {
            assertThat(after.sees(STRANGER, unit)).isFalse();
        }
        assertThat(after.sees(OTHER_WARD, OLD_WARD)).isFalse();
    }

    @Test
    void whoWasAboveOnTheLastDayStillSeesIt() {
        assertThat(after.sees(DISTRICT_POLICE, OLD_WARD)).isTrue();
        assertThat(after.sees(DISTRICT_POLICE, NEW_WARD)).isFalse();
    }

    @Test
    void allThatIsSeenTogetherIsWhatIsSeenOneByOne() {
        for (Reach reach : List.of(before, after)) {
            for (UUID top : List.of(CITY, DISTRICT, NEW_WARD, OTHER_WARD, OLD_WARD, STRANGER)) {
                assertThat(reach.below(top)).allMatch(unit -> reach.sees(top, unit));
                assertThat(directory.tree().all().map(OrgUnit::id))
                        .filteredOn(unit -> reach.sees(top, unit))
                        .containsExactlyInAnyOrderElementsOf(reach.below(top));
            }
        }
        assertThat(after.below(null)).isEmpty();
    }

    @Test
    void aNewFactAboutTheOrganisationIsSeenAtOnce() {
        assertThat(after.below(NEW_WARD)).doesNotContain(id(12));

        put(id(12), Line.COMMUNITY, Level.RESIDENTIAL_GROUP, NEW_WARD, null, null);

        assertThat(after.below(NEW_WARD)).contains(id(12));
    }

    @Test
    void aPeriodOverTheReformIsAboutTheWardsOfBothHalves() {
        List<OrgUnit> during =
                after.during(CITY, Instant.parse("2025-01-01T00:00:00Z"), Instant.parse("2025-12-31T00:00:00Z"));

        assertThat(during).extracting(OrgUnit::id).contains(OLD_WARD, SPLIT_WARD, NEW_WARD, OTHER_WARD);
    }

    @Test
    void theWorkOfEveryUnitThatEndedHasSomebody() {
        assertThat(before.successions(Line.GOV)).isEmpty();
        assertThat(after.successions(Line.GOV))
                .containsEntry(OLD_WARD, List.of(NEW_WARD))
                // Who took the remainder is responsible.
                .containsEntry(SPLIT_WARD, List.of(OTHER_WARD, NEW_WARD));
    }

    private Reach at(String instant) {
        return new Reach(directory, Clock.fixed(Instant.parse(instant), ZoneOffset.UTC));
    }

    private void put(
            UUID id,
            Line line,
            Level level,
            @Nullable UUID parent,
            @Nullable UUID counterpart,
            @Nullable LocalDate end,
            UnitSuccession... successors) {
        directory.put(new OrgUnit(
                id, line, level, "c", "n", parent, counterpart, BEGIN, end, List.of(), null, List.of(successors)));
    }

    private static UnitSuccession to(UUID to, SuccessionKind kind) {
        return new UnitSuccession(to, kind, REFORM, "1656/NQ-UBTVQH15");
    }

    private static UUID id(int number) {
        return new UUID(7, number);
    }
}

package vn.tuantra.incident.incident.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.directory.OrgUnit;
import vn.tuantra.chassis.directory.Reach;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.chassis.security.Access;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Role;
import vn.tuantra.contract.unit.Level;
import vn.tuantra.contract.unit.Line;
import vn.tuantra.incident.incident.domain.Jurisdiction;

/** The wards of 2025: an incident of May belongs to the ward that was, one of July to the ward that is (REQ-ORG-4). */
class ReorganisationTest {

    private static final LocalDate BEGINNING = LocalDate.of(2022, 3, 22);
    private static final LocalDate REORGANISED = LocalDate.of(2025, 7, 1);
    private static final Instant MAY = Instant.parse("2025-05-15T13:00:00Z");
    /** 23:59:59 of 30 June in Hanoi. */
    private static final Instant LAST_SECOND = Instant.parse("2025-06-30T16:59:59Z");

    private static final Instant JULY = Instant.parse("2025-07-15T13:00:00Z");

    private static final UUID CITY = id("city");
    private static final UUID CITY_POLICE = id("city police");
    private static final UUID OLD_WARD = id("Trúc Bạch, code 00004");
    private static final UUID OLD_POLICE = id("police of Trúc Bạch");
    private static final UUID OLD_GROUP = id("group 5 of Trúc Bạch");
    private static final UUID NEW_WARD = id("Ba Đình, code 00004");
    private static final UUID NEW_POLICE = id("police of the ward Ba Đình");
    private static final UUID NEW_GROUP = id("group 5 of the ward Ba Đình");

    private final UnitDirectory directory = new UnitDirectory();

    ReorganisationTest() {
        unit(CITY, Line.GOV, Level.CITY, "01", null, CITY_POLICE, BEGINNING, null);
        unit(CITY_POLICE, Line.POLICE, Level.CITY, "CA-01", null, CITY, BEGINNING, null);
        unit(OLD_WARD, Line.GOV, Level.WARD, "00004", CITY, OLD_POLICE, BEGINNING, REORGANISED);
        unit(OLD_POLICE, Line.POLICE, Level.WARD, "CA-00004", CITY_POLICE, OLD_WARD, BEGINNING, REORGANISED);
        unit(OLD_GROUP, Line.COMMUNITY, Level.RESIDENTIAL_GROUP, "05", OLD_WARD, null, BEGINNING, REORGANISED);
    }

    @Test
    void anIncidentOfMayStaysInItsOldWardAfterTheReorganisationIsEntered() {
        Jurisdiction before = at(OLD_GROUP, MAY);

        reorganise();

        assertThat(at(OLD_GROUP, MAY)).isEqualTo(before);
        assertThat(before.wardId()).isEqualTo(OLD_WARD);
        assertThat(before.wardPoliceId()).isEqualTo(OLD_POLICE);
        assertThat(at(OLD_GROUP, LAST_SECOND).wardId()).isEqualTo(OLD_WARD);
    }

    @Test
    void anIncidentOfJulyBelongsToTheNewWardAlthoughTheCodeIsTheSame() {
        reorganise();

        assertThat(at(NEW_GROUP, JULY).wardId()).isEqualTo(NEW_WARD);
        assertThat(at(NEW_GROUP, JULY).wardPoliceId()).isEqualTo(NEW_POLICE);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> at(OLD_GROUP, JULY))
                .extracting(Refusal::code)
                .isEqualTo("UNKNOWN_UNIT");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> at(NEW_GROUP, MAY))
                .extracting(Refusal::code)
                .isEqualTo("UNKNOWN_UNIT");
    }

    @Test
    void whatHappenedInTheOldWardGoesUpToTheCityAndIsSeenFromThere() {
        reorganise();
        Clock july = Clock.fixed(JULY, java.time.ZoneOffset.UTC);
        Access access = new Access(directory, new Reach(directory, july), july);
        Caller city = new Caller("city-duty", Set.of(Role.CITY_POLICE_DUTY), CITY_POLICE, null);

        assertThat(directory.tree().policeChain(OLD_POLICE, JULY))
                .extracting(OrgUnit::id)
                .containsExactly(CITY_POLICE);
        assertThat(access.covers(city, OLD_WARD, MAY)).isTrue();
    }

    private Jurisdiction at(UUID unit, Instant instant) {
        return UnitPath.jurisdiction(directory.tree(), unit, null, instant);
    }

    private void reorganise() {
        unit(NEW_WARD, Line.GOV, Level.WARD, "00004", CITY, NEW_POLICE, REORGANISED, null);
        unit(NEW_POLICE, Line.POLICE, Level.WARD, "CA-00004", CITY_POLICE, NEW_WARD, REORGANISED, null);
        unit(NEW_GROUP, Line.COMMUNITY, Level.RESIDENTIAL_GROUP, "05", NEW_WARD, null, REORGANISED, null);
    }

    private void unit(
            UUID id,
            Line line,
            Level level,
            String code,
            @Nullable UUID parent,
            @Nullable UUID counterpart,
            LocalDate from,
            @Nullable LocalDate to) {
        directory.put(new OrgUnit(id, line, level, code, code, parent, counterpart, from, to, List.of()));
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}

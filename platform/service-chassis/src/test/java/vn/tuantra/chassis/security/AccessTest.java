package vn.tuantra.chassis.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.directory.Reach;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.testkit.district.District;

class AccessTest {

    private static final Instant NOW = Instant.parse("2022-04-15T15:00:00Z");

    private final UnitDirectory directory = new UnitDirectory();
    private final Access access = new Access(
            directory, new Reach(directory, Clock.fixed(NOW, ZoneOffset.UTC)), Clock.fixed(NOW, ZoneOffset.UTC));

    AccessTest() {
        District.units().forEach(changed -> directory.put(vn.tuantra.chassis.directory.OrgUnit.from(changed)));
    }

    @Test
    void aRoleWorksInItsOwnSubtreeOnly() {
        Caller district = caller(District.BA_DINH_POLICE, Role.DISTRICT_POLICE_DUTY);
        Caller ward = caller(District.TRUC_BACH_POLICE, Role.WARD_POLICE_DUTY);

        for (UUID unit : new UUID[] {District.TRUC_BACH, District.DIEN_BIEN, District.GROUP_5}) {
            assertThatCode(() -> access.requireUnit(district, unit)).doesNotThrowAnyException();
        }
        assertThatCode(() -> access.requireUnit(ward, District.GROUP_5)).doesNotThrowAnyException();
        assertThat(catchThrowableOfType(Refusal.class, () -> access.requireUnit(ward, District.DIEN_BIEN))
                        .code())
                .isEqualTo("OUTSIDE_YOUR_UNIT");
        assertThat(catchThrowableOfType(
                                Refusal.class, () -> access.requireVisible(ward, District.DIEN_BIEN, "incident"))
                        .code())
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void aCallerWithoutAUnitCoversNothing() {
        Caller machine = caller(null, Role.INTEGRATION);

        assertThat(access.covers(machine, District.TRUC_BACH, NOW)).isFalse();
    }

    @Test
    void beforeAUnitExistsNobodyCoversIt() {
        Caller district = caller(District.BA_DINH_POLICE, Role.DISTRICT_POLICE_DUTY);

        assertThat(access.covers(district, District.TRUC_BACH, Instant.parse("2022-03-21T16:59:59Z")))
                .isFalse();
        assertThat(access.covers(district, District.TRUC_BACH, Instant.parse("2022-03-21T17:00:00Z")))
                .isTrue();
    }

    @Test
    void malformedClaimsGrantNothing() {
        Jwt jwt = new Jwt(
                "t",
                NOW,
                NOW.plusSeconds(60),
                Map.of("alg", "none"),
                Map.of("sub", "u", "roles", java.util.List.of("ROOT", "team_leader"), "unit", "no-uuid", "team", "x"));

        assertThat(Caller.from(jwt)).isEqualTo(new Caller("u", Set.of(), null, null));
    }

    private static Caller caller(@Nullable UUID unit, Role role) {
        return new Caller("u", Set.of(role), unit, null);
    }
}

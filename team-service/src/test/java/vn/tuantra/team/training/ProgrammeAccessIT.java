package vn.tuantra.team.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.chassis.security.Role;
import vn.tuantra.team.fixture.District;
import vn.tuantra.team.fixture.RunningTeamService;
import vn.tuantra.team.fixture.Training;
import vn.tuantra.testkit.token.TestTokens;

/** Every role × the units above, at, below and beside the one that holds a programme, on every endpoint. */
class ProgrammeAccessIT extends RunningTeamService {

    private static final Set<Role> TRAINERS = EnumSet.of(
            Role.MOVEMENT_TEAM, Role.DISTRICT_POLICE_COMMAND, Role.CITY_POLICE_COMMAND, Role.WARD_POLICE_COMMAND);
    private static final Set<Role> NO_READERS = EnumSet.of(
            Role.WARD_POLICE_DUTY,
            Role.DISTRICT_POLICE_DUTY,
            Role.CITY_POLICE_DUTY,
            Role.SYS_ADMIN,
            Role.PARTNER_GUARD);

    private static final List<UUID> AT_OR_ABOVE =
            List.of(District.WARD_POLICE, District.WARD, District.DISTRICT_POLICE, District.DISTRICT);

    ProgrammeAccessIT(UnitDirectory directory) {
        super(directory);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void thePoliceOfTheUnitAndAboveAdopt(Role role) {
        boolean trainer = TRAINERS.contains(role);
        for (UUID unit : AT_OR_ABOVE) {
            assertThat(adopt(role, unit, District.WARD_POLICE))
                    .as("%s", unit)
                    .isEqualTo(trainer && hasDuty(role, unit) ? 201 : 403);
        }
        assertThat(adopt(role, District.GROUP, District.WARD_POLICE)).isEqualTo(403);
        assertThat(adopt(role, District.OTHER_WARD, District.WARD_POLICE)).isEqualTo(403);
        assertThat(adopt(role, District.WARD_POLICE, District.DISTRICT_POLICE)).isEqualTo(403);
        assertThat(adopt(role, District.CITY, UUID.randomUUID())).isEqualTo(trainer ? 422 : 403);
    }

    /** A movement team trains where its unit holds the duty to; the commands of the police train their own. */
    private static boolean hasDuty(Role role, UUID unit) {
        return role != Role.MOVEMENT_TEAM || unit.equals(District.DISTRICT_POLICE);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void thoseAboveAndBelowRead(Role role) {
        UUID programme = held(District.WARD_POLICE);
        boolean reader = !NO_READERS.contains(role) && !role.isMachine();
        String uri = Training.PROGRAMMES + "/" + programme;
        for (UUID unit : AT_OR_ABOVE) {
            assertThat(status("GET", role, unit, uri)).as("%s", unit).isEqualTo(reader ? 200 : 403);
        }
        assertThat(status("GET", role, District.GROUP, uri)).isEqualTo(reader ? 200 : 403);
        assertThat(status("GET", role, District.OTHER_WARD, uri)).isEqualTo(reader ? 404 : 403);
        assertThat(status("GET", role, District.OTHER_GROUP, uri)).isEqualTo(reader ? 404 : 403);
        assertThat(status("GET", role, District.GROUP, Training.PROGRAMMES)).isEqualTo(reader ? 200 : 403);
        UUID nothing = UUID.randomUUID();
        assertThat(status("GET", role, District.CITY, Training.PROGRAMMES + "/" + nothing))
                .isEqualTo(reader ? 404 : 403);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void thePoliceOfTheUnitAndAboveEnd(Role role) {
        boolean trainer = TRAINERS.contains(role);
        for (UUID unit : List.of(District.WARD_POLICE, District.DISTRICT_POLICE)) {
            String end = end(held(District.WARD_POLICE));
            assertThat(status("POST", role, District.OTHER_WARD, end)).isEqualTo(trainer ? 404 : 403);
            assertThat(status("POST", role, District.GROUP, end)).isEqualTo(trainer ? 404 : 403);
            assertThat(status("POST", role, unit, end)).isEqualTo(trainer && hasDuty(role, unit) ? 200 : 403);
        }
        assertThat(status("POST", role, District.CITY, end(UUID.randomUUID()))).isEqualTo(trainer ? 404 : 403);
    }

    @Test
    void theWardSeesTheProgrammeOfTheDistrictButDoesNotEndIt() {
        UUID programme = held(District.DISTRICT_POLICE);
        Role command = Role.WARD_POLICE_COMMAND;
        assertThat(status("GET", command, District.WARD_POLICE, Training.PROGRAMMES + "/" + programme))
                .isEqualTo(200);
        refused(call("POST", token("u", command, District.WARD_POLICE), end(programme), null), 404, "NOT_FOUND");
        assertThat(status("POST", Role.MOVEMENT_TEAM, District.DISTRICT_POLICE, end(programme)))
                .isEqualTo(200);
    }

    @Test
    void saysWhyItRefuses() {
        Map<String, Object> body = Training.programme(District.DISTRICT_POLICE);
        String ward = token("u", Role.WARD_POLICE_COMMAND, District.WARD_POLICE);
        refused(call("POST", ward, Training.PROGRAMMES, body), 403, "OUTSIDE_YOUR_UNIT");
        refused(call("POST", STAFF, Training.PROGRAMMES, body), 403, "ROLE_NOT_ALLOWED");
        body.put("unitId", UUID.randomUUID());
        refused(call("POST", ward, Training.PROGRAMMES, body), 422, "UNKNOWN_UNIT");
        String expired = TestTokens.expired("cmd", District.WARD_POLICE, "WARD_POLICE_COMMAND");
        refused(call("GET", expired, Training.PROGRAMMES, null), 401, "TOKEN_INVALID");
        String forged = TestTokens.forged("cmd", District.WARD_POLICE, "WARD_POLICE_COMMAND");
        refused(call("POST", forged, end(UUID.randomUUID()), null), 401, "TOKEN_INVALID");
    }

    private UUID held(UUID unit) {
        Map<String, Object> body = Training.programme(unit);
        ok(call("POST", token("xdpt", Role.MOVEMENT_TEAM, District.DISTRICT_POLICE), Training.PROGRAMMES, body));
        return Training.idOf(body);
    }

    private int adopt(Role role, UUID caller, UUID holder) {
        return call("POST", token("u-" + role, role, caller), Training.PROGRAMMES, Training.programme(holder))
                .status();
    }

    private int status(String method, Role role, UUID unit, String uri) {
        return call(method, token("u-" + role, role, unit), uri, null).status();
    }

    private static String end(UUID programme) {
        return Training.PROGRAMMES + "/" + programme + "/end";
    }
}

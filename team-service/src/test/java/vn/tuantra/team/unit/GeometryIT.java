package vn.tuantra.team.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.chassis.security.Role;
import vn.tuantra.team.fixture.District;
import vn.tuantra.team.fixture.RunningTeamService;
import vn.tuantra.testkit.contract.KafkaProbe;

class GeometryIT extends RunningTeamService {

    private static final Map<String, Object> AREA = area(105.80);

    private final UnitDirectory directory;

    GeometryIT(UnitDirectory directory) {
        super(directory);
        this.directory = directory;
    }

    @Test
    void keepsAnAreaWithItsUnitWhateverElseChanges() {
        UUID unit = registered("2022-03-22", null);
        assertThat(call("PUT", SYS_ADMIN, uri(unit), AREA).status()).isEqualTo(200);
        ok(call("PUT", SYS_ADMIN, "/api/units/" + unit, unit("2022-03-22", null, "G" + unit, "Tên mới")));

        JsonNode feature = ok(call("GET", STAFF, uri(unit), null));
        assertThat(feature.path("type").asString()).isEqualTo("Feature");
        assertThat(feature.at("/geometry/coordinates/0/0/0").asDouble()).isEqualTo(105.80);
        assertThat(feature.at("/properties/geometryQuality").asString()).isEqualTo("SYNTHETIC");
        assertThat(feature.at("/properties/nameVi").asString()).isEqualTo("Tên mới");

        try (KafkaProbe probe = new KafkaProbe()) {
            assertThat(probe.await("org.units", 3, record -> record.key().equals(unit.toString())))
                    .last()
                    .satisfies(record -> assertThat(new String(record.value(), java.nio.charset.StandardCharsets.UTF_8))
                            .contains("\"geometryQuality\":\"SYNTHETIC\"")
                            .doesNotContain("105.8"));
        }
    }

    @Test
    void drawsTheMapOfADay() {
        UUID old = registered("2022-03-22", "2025-07-01");
        UUID present = registered("2025-07-01", null);
        UUID without = registered("2025-07-01", null);
        ok(call("PUT", SYS_ADMIN, uri(old), AREA));
        ok(call("PUT", SYS_ADMIN, uri(present), area(105.82)));

        assertThat(drawn("2025-06-30")).contains(old).doesNotContain(present, without);
        assertThat(drawn("2025-07-01")).contains(present).doesNotContain(old, without);
        Awaitility.await()
                .untilAsserted(() -> assertThat(directory.tree().find(present)).isPresent());
        assertThat(drawn("2025-07-01&under=" + present)).containsExactly(present);
        refused(call("GET", STAFF, "/api/units/geometry?at=today", null), 422, "INVALID_FIELD");
        refused(call("GET", STAFF, uri(without), null), 404, "NOT_FOUND");
    }

    @Test
    void refusesWhatIsNoAreaAndWhatTheAdministratorHasNotSeen() {
        UUID unit = registered("2022-03-22", null);
        refused(call("PUT", SYS_ADMIN, uri(UUID.randomUUID()), AREA), 404, "NOT_FOUND");
        refused(
                call("PUT", SYS_ADMIN, uri(unit), Map.of("quality", "OFFICIAL", "source", "x", "geometry", Map.of())),
                422,
                "INVALID_GEOMETRY");
        refused(call("PUT", SYS_ADMIN, uri(unit), Map.of("quality", "OFFICIAL")), 422, "INVALID_FIELD");
        refused(call("PUT", SYS_ADMIN, uri(unit), AREA, Map.of("If-Match", "\"9\"")), 412, "STALE_VERSION");
        refused(call("GET", STAFF, uri(unit), null), 404, "NOT_FOUND");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyTheAdministratorDrawsAndEverybodySees(Role role) {
        String token = token("somebody", role, District.WARD);
        int expected = role == Role.SYS_ADMIN ? 404 : 403;
        assertThat(call("PUT", token, uri(UUID.randomUUID()), AREA).status()).isEqualTo(expected);
        assertThat(call("GET", token, "/api/units/geometry", null).status()).isEqualTo(200);
    }

    private List<UUID> drawn(String at) {
        JsonNode collection = ok(call("GET", STAFF, "/api/units/geometry?at=" + at, null));
        assertThat(collection.path("type").asString()).isEqualTo("FeatureCollection");
        return collection.path("features").values().stream()
                .map(feature -> UUID.fromString(feature.path("id").asString()))
                .toList();
    }

    private UUID registered(String from, @org.jspecify.annotations.Nullable String to) {
        UUID id = UUID.randomUUID();
        ok(call("PUT", SYS_ADMIN, "/api/units/" + id, unit(from, to, "G" + id, "Phường mẫu")));
        return id;
    }

    private static Map<String, Object> unit(
            String from, @org.jspecify.annotations.Nullable String to, String code, String name) {
        Map<String, Object> body = new java.util.HashMap<>(Map.of(
                "line",
                "GOV",
                "level",
                "CITY",
                "code",
                code,
                "nameVi",
                name,
                "validFrom",
                from,
                "dutyRoles",
                List.of()));
        if (to != null) {
            body.put("validTo", to);
        }
        return body;
    }

    private static String uri(UUID unit) {
        return "/api/units/" + unit + "/geometry";
    }

    private static Map<String, Object> area(double west) {
        return Map.of(
                "quality",
                "SYNTHETIC",
                "source",
                "made up",
                "geometry",
                Map.of(
                        "type",
                        "Polygon",
                        "coordinates",
                        List.of(List.of(
                                List.of(west, 21.02),
                                List.of(west + 0.01, 21.02),
                                List.of(west + 0.01, 21.03),
                                List.of(west, 21.02)))));
    }
}

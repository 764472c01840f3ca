package vn.tuantra.notification.it;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tuantra.testkit.district.District.BA_DINH_POLICE;
import static vn.tuantra.testkit.district.District.DIEN_BIEN_POLICE;
import static vn.tuantra.testkit.district.District.TRUC_BACH_POLICE;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.tuantra.contract.EventJson;
import vn.tuantra.contract.incident.Severity;
import vn.tuantra.notification.fixture.AnIncident;

class StreamFilterIT extends Running {

    @Test
    void aDistrictScreenShowsEverythingBelowItOnceEach() {
        try (Screen subtree = district("?scope=SUBTREE").awaitType("hello");
                Screen unit = district("").awaitType("hello")) {
            AnIncident light = AnIncident.of(Severity.S3, DIEN_BIEN_POLICE);
            AnIncident grave = AnIncident.of(Severity.S1, TRUC_BACH_POLICE, BA_DINH_POLICE);
            publish(light.reported(), 1);
            publish(grave.reported(), 1);

            assertThat(incidents(subtree.await(2))).containsExactlyInAnyOrder(light.id(), grave.id());
            assertThat(incidents(unit.await(1))).containsExactly(grave.id());
        }
    }

    @Test
    void whatWasMissedIsFilteredTheSameWayFromMemoryAndFromTheStore() {
        String cursor;
        try (Screen screen = district("?scope=SUBTREE&severity=S1,S2").awaitType("hello")) {
            cursor = java.util.Objects.requireNonNull(screen.cursor());
        }
        List<UUID> graves = new java.util.ArrayList<>();
        for (int i = 0; i < 12; i++) {
            AnIncident grave = AnIncident.of(Severity.S2, TRUC_BACH_POLICE, BA_DINH_POLICE);
            graves.add(grave.id());
            publish(grave.reported(), 1);
            publish(AnIncident.of(Severity.S3, DIEN_BIEN_POLICE).reported(), 1);
        }
        alertFacts("alert.raised", 1, graves.getLast().toString());

        // A screen that comes back before the store has all of them is told to ask for everything anew.
        Awaitility.await("the store vouches for what was missed")
                .atMost(Duration.ofSeconds(20))
                .until(() -> {
                    try (Screen again = returned(cursor)) {
                        return !again.awaitAnything().events().getFirst().type().equals("resync");
                    }
                });
        try (Screen again = returned(cursor)) {
            assertThat(incidents(again.await(12))).containsExactlyInAnyOrderElementsOf(graves);
        }
    }

    private Screen returned(@Nullable String cursor) {
        return Screen.open(
                port, token(BA_DINH_POLICE, "DISTRICT_POLICE_DUTY"), "?scope=SUBTREE&severity=S1,S2", cursor);
    }

    @Test
    void categoriesAreChosenByTheirBeginning() {
        try (Screen fires = district("?scope=SUBTREE&category=FIR,HLP-01").awaitType("hello")) {
            AnIncident fire = AnIncident.of(Severity.S1, TRUC_BACH_POLICE).ofCategory("FIR-01");
            publish(
                    AnIncident.of(Severity.S1, TRUC_BACH_POLICE)
                            .ofCategory("CRM-01")
                            .reported(),
                    1);
            publish(fire.reported(), 1);

            assertThat(incidents(fires.await(1))).containsExactly(fire.id());
        }
    }

    @Test
    void whereAPatrolIsIsShownToItsWardAndAboveWithoutMovingTheCursor() {
        try (Screen ward = Screen.open(port, token(TRUC_BACH_POLICE, "WARD_POLICE_DUTY"), "", null)
                        .awaitType("hello");
                Screen district = district("").awaitType("hello");
                Screen other = Screen.open(port, token(DIEN_BIEN_POLICE, "WARD_POLICE_DUTY"), "", null)
                        .awaitType("hello")) {
            String cursor = String.valueOf(ward.cursor());
            publish(
                    new vn.tuantra.contract.patrol.PatrolPositioned(
                            UUID.randomUUID(),
                            UUID.randomUUID(),
                            vn.tuantra.testkit.district.District.TRUC_BACH,
                            21.04,
                            105.84,
                            8,
                            java.time.Instant.parse("2022-04-15T15:00:00Z")),
                    1);

            ward.awaitType("vn.tuantra.patrol.positioned.v1");
            district.awaitType("vn.tuantra.patrol.positioned.v1");
            assertThat(other.events()).noneMatch(event -> event.type().contains("positioned"));
            assertThat(ward.cursor()).isEqualTo(cursor);
        }
    }

    @Test
    void filtersThatMeanNothingAreRefusedByName() {
        var api = api(BA_DINH_POLICE, "DISTRICT_POLICE_DUTY");

        assertThat(api.get("/api/alert-stream?scope=WORLD").code()).isEqualTo("MALFORMED_VALUE");
        assertThat(api.get("/api/alert-stream?severity=S7").code()).isEqualTo("MALFORMED_VALUE");
        assertThat(api.get("/api/alert-stream?category=x").code()).isEqualTo("INVALID_FIELD");
        assertThat(api.get("/api/alert-stream?category=" + "FIR,".repeat(60) + "FIR")
                        .code())
                .isEqualTo("INVALID_FIELD");
    }

    private Screen district(String query) {
        return Screen.open(port, token(BA_DINH_POLICE, "DISTRICT_POLICE_DUTY"), query, null);
    }

    private static List<UUID> incidents(Screen screen) {
        return screen.facts().stream()
                .map(event -> UUID.fromString(EventJson.mapper()
                        .readTree(event.data())
                        .path("subject")
                        .asString()))
                .toList();
    }
}

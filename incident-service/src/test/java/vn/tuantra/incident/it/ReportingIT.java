package vn.tuantra.incident.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.tuantra.incident.it.Duty.eventsOf;
import static vn.tuantra.incident.it.Duty.expect;
import static vn.tuantra.incident.it.Duty.report;
import static vn.tuantra.testkit.district.District.TRUC_BACH;
import static vn.tuantra.testkit.district.District.TRUC_BACH_POLICE;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Who may report (REQ-INC-1, REQ-INC-4), and what a report says that was written long before it arrived. */
class ReportingIT extends OnDuty {

    @ParameterizedTest
    @CsvSource({
        "TEAM_LEADER, LEADER, false",
        "TEAM_DEPUTY, DEPUTY, false",
        "TEAM_MEMBER, MEMBER, false",
        "WARD_POLICE_DUTY, DUTY, true",
        "WARD_POLICE_COMMAND, DUTY, true",
    })
    void everyoneOfTheTeamAndTheDeskThatTookACallReport(String role, String reporter, boolean police) {
        UUID id = UUID.randomUUID();

        JsonNode stored = expect(
                201,
                people.as("u-" + role, police ? TRUC_BACH_POLICE : TRUC_BACH, role)
                        .post("/api/incidents", report(id, "CRM-03", "")));

        assertThat(stored.path("reporterRole").asString()).isEqualTo(reporter);
        assertThat(stored.path("state").asString()).isEqualTo("REPORTED");
        assertThat(stored.path("reportedLate").asBoolean(true)).isFalse();
        assertThat(new String(eventsOf(id, 1).getFirst().value(), UTF_8))
                .contains("\"unitId\":\"" + TRUC_BACH_POLICE + "\"");
    }

    @Test
    void aReportThatWaitedForTheNetworkKeepsItsTimesAndItsTimersRunFromItsArrival() {
        Instant detected = Instant.now().minus(Duration.ofMinutes(50)).truncatedTo(ChronoUnit.SECONDS);
        Instant pressed = detected.plus(Duration.ofMinutes(7));

        JsonNode stored = expect(
                201,
                people.leader()
                        .post(
                                "/api/incidents",
                                report(
                                        UUID.randomUUID(),
                                        "ORD-05",
                                        ",\"detectedAt\":\"%s\",\"reportedAt\":\"%s\"".formatted(detected, pressed))));

        assertThat(stored.path("reportDelaySeconds").asLong()).isEqualTo(420);
        assertThat(stored.path("reportedLate").asBoolean()).isTrue();
        assertThat(stored.path("clockSkewed").asBoolean()).isFalse();
        Instant received = Instant.parse(stored.path("receivedAt").asString());
        assertThat(Duration.between(pressed, received)).isGreaterThan(Duration.ofMinutes(42));
        assertThat(Instant.parse(stored.path("nextEscalationAt").asString()))
                .isEqualTo(received.plus(Duration.ofMinutes(30)));
    }
}

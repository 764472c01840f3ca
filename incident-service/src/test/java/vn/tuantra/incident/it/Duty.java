package vn.tuantra.incident.it;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tuantra.testkit.district.District.BA_DINH_POLICE;
import static vn.tuantra.testkit.district.District.DIEN_BIEN_POLICE;
import static vn.tuantra.testkit.district.District.GROUP_5;
import static vn.tuantra.testkit.district.District.HANOI_POLICE;
import static vn.tuantra.testkit.district.District.TRUC_BACH;
import static vn.tuantra.testkit.district.District.TRUC_BACH_POLICE;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import vn.tuantra.chassis.roster.TeamRosters;
import vn.tuantra.contract.EventCatalogue;
import vn.tuantra.contract.EventSchemas;
import vn.tuantra.contract.team.MemberCategory;
import vn.tuantra.contract.team.MemberRole;
import vn.tuantra.contract.team.RosterMember;
import vn.tuantra.contract.team.TeamRosterChanged;
import vn.tuantra.contract.team.TeamStatus;
import vn.tuantra.testkit.contract.EventRecords;
import vn.tuantra.testkit.contract.KafkaProbe;
import vn.tuantra.testkit.http.Api;
import vn.tuantra.testkit.http.Api.Answer;
import vn.tuantra.testkit.token.TestTokens;

/** The people of the tests, at their desks and on the street. */
record Duty(int port) {

    static final UUID TEAM = UUID.fromString("5f0c0000-0000-4000-8000-0000000000a1");
    static final UUID MEMBER = UUID.fromString("5f0c0000-0000-4000-8000-0000000000a2");

    Api leader() {
        return as("leader-1", TRUC_BACH, "TEAM_LEADER");
    }

    Api member() {
        return as("member-1", TRUC_BACH, "TEAM_MEMBER");
    }

    Api ward() {
        return as("duty-1", TRUC_BACH_POLICE, "WARD_POLICE_DUTY");
    }

    Api command() {
        return as("command-1", TRUC_BACH_POLICE, "WARD_POLICE_COMMAND");
    }

    Api neighbour() {
        return as("duty-2", DIEN_BIEN_POLICE, "WARD_POLICE_DUTY");
    }

    Api district() {
        return as("duty-d", BA_DINH_POLICE, "DISTRICT_POLICE_DUTY");
    }

    Api city() {
        return as("duty-c", HANOI_POLICE, "CITY_POLICE_DUTY");
    }

    Api as(String subject, UUID unit, String role) {
        return new Api(port, TestTokens.of(subject, unit, role));
    }

    /** Their team, as team-service would tell of it. */
    static void publishTheTeam(TeamRosters rosters) {
        if (knows(rosters)) {
            return;
        }
        try (KafkaProbe kafka = new KafkaProbe()) {
            kafka.send(EventRecords.of(
                    new TeamRosterChanged(
                            TEAM,
                            TRUC_BACH,
                            GROUP_5,
                            "Tổ số 5",
                            TeamStatus.ACTIVE,
                            false,
                            List.of(new RosterMember(
                                    MEMBER, MemberRole.MEMBER, MemberCategory.YOUTH, LocalDate.of(2022, 3, 22), null))),
                    1));
        }
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> knows(rosters));
    }

    private static boolean knows(TeamRosters rosters) {
        return rosters.find(TEAM).isPresent() && !rosters.isStranger(MEMBER);
    }

    /** Reports by the leader and answers the id. */
    UUID reported(String category, String more) {
        UUID id = UUID.randomUUID();
        Answer answer = leader().post("/api/incidents", report(id, category, more));
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(201);
        return id;
    }

    /** One that the ward's desk has taken and sent forces for. */
    UUID underway(String category) {
        UUID id = reported(category, "");
        expect(200, ward().post("/api/incidents/" + id + "/acknowledgement", "{}"));
        expect(200, ward().post("/api/incidents/" + id + "/forces", "{\"headcount\":4}"));
        return id;
    }

    /** Uploads a small picture. */
    static Answer photograph(Api who, UUID incident, UUID id) {
        byte[] picture = new byte[300];
        picture[0] = (byte) 0xFF;
        picture[1] = (byte) 0xD8;
        picture[2] = (byte) 0xFF;
        return who.send(
                "PUT",
                "/api/incidents/" + incident + "/evidence/" + id,
                BodyPublishers.ofByteArray(picture),
                Map.of("content-type", "image/jpeg"));
    }

    static String report(UUID id, String category, String more) {
        return """
                {"id":"%s","category":"%s","unitId":"%s","place":{"latitude":21.0457,"longitude":105.8412}%s}
                """.formatted(id, category, GROUP_5, more);
    }

    /** An order for a case that is carried out. */
    static JsonNode order(Api who, UUID id, String path, String body) {
        return expect(200, who.post("/api/incidents/" + id + path, body));
    }

    static List<String> allowed(Api who, UUID id) {
        return expect(200, who.get("/api/incidents/" + id))
                .path("allowed")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    /** A fact is what its schema says. */
    static void conforms(ConsumerRecord<String, byte[]> event) {
        assertThat(EventSchemas.violations(
                        EventCatalogue.byName(KafkaProbe.header(event, "ce_type"))
                                .orElseThrow(),
                        event.value()))
                .isEmpty();
    }

    static JsonNode expect(int status, Answer answer) {
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(status);
        return answer.body();
    }

    /** At least that many facts of an incident; what was sent twice counts once. */
    static List<ConsumerRecord<String, byte[]>> eventsOf(UUID id, int count) {
        try (KafkaProbe kafka = new KafkaProbe()) {
            return Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(
                            () -> distinct(kafka.records(
                                    "incident.events", record -> id.toString().equals(record.key()))),
                            found -> found.size() >= count);
        }
    }

    /** Such as {@code merged.v1}. */
    static List<String> typesOf(List<ConsumerRecord<String, byte[]>> events) {
        return events.stream()
                .map(event -> KafkaProbe.header(event, "ce_type").replace("vn.tuantra.incident.", ""))
                .toList();
    }

    private static List<ConsumerRecord<String, byte[]>> distinct(List<ConsumerRecord<String, byte[]>> records) {
        Set<String> seen = new HashSet<>();
        return records.stream()
                .filter(record -> seen.add(KafkaProbe.header(record, "ce_id")))
                .toList();
    }
}

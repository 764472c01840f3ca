package vn.tuantra.incident.it;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tuantra.incident.it.Duty.expect;
import static vn.tuantra.testkit.district.District.BA_DINH_POLICE;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.tuantra.contract.incident.ActionType;
import vn.tuantra.testkit.http.Api.Answer;

/** Who acted and whom it was about exists; what is added later is only what was missing. */
class ActionCompletionIT extends OnDuty {

    private static final String AIDED =
            "\"firstAid\":{\"victims\":1,\"given\":[\"OTHER\"],\"consciousness\":\"UNKNOWN\"}";

    private UUID id;

    @BeforeEach
    void aCase() {
        id = people.underway("CRM-03");
    }

    @Test
    void onlyWhatWasMissingIsAddedAndAddingItAgainChangesNothing() {
        UUID aid = act("FIRST_AID", Duty.MEMBER, AIDED);
        String rest =
                "{\"particulars\":{\"firstAid\":{\"handedTo\":\"115\",\"handedAt\":\"%s\"}}}".formatted(Instant.now());

        expect(200, complete(aid, rest));
        JsonNode again = expect(200, complete(aid, rest));

        assertThat(again.at("/actions/0/particulars/firstAid/victims").asInt()).isEqualTo(1);
        assertThat(again.at("/actions/0/particulars/firstAid/handedTo").asString())
                .isEqualTo("115");
        Answer other = complete(aid, "{\"particulars\":{\"firstAid\":{\"victims\":2}}}");
        assertThat(other.code()).isEqualTo("ALREADY_RECORDED");
        assertThat(other.body().path("field").asString()).isEqualTo("firstAid.victims");
    }

    @Test
    void whatIsAddedIsOfThisTypeAndHasHappened() {
        UUID aid = act("FIRST_AID", Duty.MEMBER, AIDED);

        assertThat(complete(aid, "{\"particulars\":{\"scene\":{\"disturbances\":\"x\"}}}")
                        .code())
                .isEqualTo("FIELD_NOT_OF_THIS_TYPE");
        Answer tomorrow = complete(aid, "{\"particulars\":{\"firstAid\":{\"handedAt\":\"2099-01-01T00:00:00Z\"}}}");
        assertThat(tomorrow.code()).isEqualTo("TIME_NOT_PLAUSIBLE");
        assertThat(tomorrow.body().path("field").asString()).isEqualTo("particulars.firstAid.handedAt");
        assertThat(tomorrow.body().path("title").asString())
                .isEqualTo("Thời gian ở mục “thời điểm giao nạn nhân” không hợp lý");
    }

    @Test
    void theApiSaysWhatEachTypeAsksForAtOnceAndBeforeTheEnd() {
        JsonNode schemas = people.leader().get("/v3/api-docs").body().at("/components/schemas");

        String atOnce = schemas.at("/ActionBody/description").asString();
        String later = schemas.at("/CompletionBody/description").asString();
        assertThat(ActionType.values()).allSatisfy(type -> assertThat(atOnce).contains(type + " – "));
        assertThat(atOnce).contains("ARREST_IN_FLAGRANTE – arrest, arrest.basis");
        assertThat(later)
                .contains("FIRST_AID – firstAid.ambulanceCalledAt unless ambulanceNeeded is false, firstAid.handedTo");
        // Left out, the very fields are what an action lacks.
        UUID aid = act("FIRST_AID", Duty.MEMBER, AIDED);
        assertThat(people.ward()
                        .get("/api/incidents/" + id)
                        .body()
                        .at("/missing/" + aid)
                        .toString())
                .contains("firstAid.handedTo", "firstAid.handedAt");
    }

    @Test
    void nobodyWhoDoesNotExistHasActed() {
        Answer stranger = post("FIRST_AID", UUID.randomUUID(), UUID.randomUUID(), AIDED);

        assertThat(stranger.code()).isEqualTo("UNKNOWN_MEMBER");
        assertThat(stranger.body().path("field").asString()).isEqualTo("performedBy[0]");
    }

    /** A picture may come later; it must not be another case's, and whoever received something is a unit. */
    @Test
    void whatAnActionNamesIsOfThisCaseAndExists() {
        UUID elsewhere = people.reported("CRM-03", "");
        UUID foreign = UUID.randomUUID();
        expect(201, Duty.photograph(people.leader(), elsewhere, foreign));
        UUID aid = act("FIRST_AID", Duty.MEMBER, AIDED);

        Answer stolen = complete(aid, "{\"evidenceIds\":[\"%s\"]}".formatted(foreign));
        expect(200, complete(aid, "{\"evidenceIds\":[\"%s\"]}".formatted(UUID.randomUUID())));
        Answer nobody = post(
                "SCENE_PROTECTION",
                UUID.randomUUID(),
                Duty.MEMBER,
                "\"scene\":{\"perimeter\":\"x\",\"receivedByUnitId\":\"%s\"}".formatted(UUID.randomUUID()));

        assertThat(stolen.code()).isEqualTo("UNKNOWN_EVIDENCE");
        assertThat(stolen.body().path("field").asString()).isEqualTo("evidenceIds[0]");
        assertThat(nobody.code()).isEqualTo("UNKNOWN_UNIT");
        assertThat(nobody.body().path("field").asString()).isEqualTo("particulars.scene.receivedByUnitId");
        assertThat(people.ward()
                        .get("/api/incidents/" + id)
                        .body()
                        .at("/missing/" + aid)
                        .toString())
                .contains("evidenceIds[0]");
    }

    @Test
    void theArrestedIsAPersonOfThisCase() {
        UUID elsewhere = people.reported("CRM-03", "");
        UUID person = UUID.randomUUID();
        expect(
                201,
                people.leader()
                        .post(
                                "/api/incidents/" + elsewhere + "/persons",
                                "{\"id\":\"%s\",\"involvement\":\"VICTIM\",\"name\":\"Người Mẫu\"}".formatted(person)));

        Answer arrest = post(
                "ARREST_IN_FLAGRANTE",
                UUID.randomUUID(),
                Duty.MEMBER,
                "\"arrest\":{\"arrestedAt\":\"%s\",\"basis\":\"IN_THE_ACT\",\"force\":\"NONE\",\"personInjured\":false,\"teamInjured\":false,\"personId\":\"%s\"}"
                        .formatted(Instant.now(), person));

        assertThat(arrest.code()).isEqualTo("UNKNOWN_PERSON");
        assertThat(arrest.body().path("field").asString()).isEqualTo("particulars.arrest.personId");
    }

    @Test
    void nobodyIsEscortedBeforeTheArrestNorArrivesBeforeTheWay() {
        Instant arrested = Instant.now().minusSeconds(600);
        UUID arrest = act(
                "ARREST_IN_FLAGRANTE",
                Duty.MEMBER,
                "\"arrest\":{\"arrestedAt\":\"%s\",\"basis\":\"IN_THE_ACT\",\"force\":\"NONE\",\"personInjured\":false,\"teamInjured\":false}"
                        .formatted(arrested));
        String escort = "\"escort\":{\"arrestId\":\"%s\",\"departedAt\":\"%s\",\"destinationUnitId\":\"%s\"}";

        Answer before = post(
                "ESCORT",
                UUID.randomUUID(),
                Duty.MEMBER,
                escort.formatted(arrest, arrested.minusSeconds(60), BA_DINH_POLICE));
        assertThat(before.code()).isEqualTo("TIMES_OUT_OF_ORDER");
        UUID way = act("ESCORT", Duty.MEMBER, escort.formatted(arrest, arrested.plusSeconds(60), BA_DINH_POLICE));
        Answer arrived = complete(
                way, "{\"particulars\":{\"escort\":{\"arrivedAt\":\"%s\"}}}".formatted(arrested.plusSeconds(30)));
        assertThat(arrived.code()).isEqualTo("TIMES_OUT_OF_ORDER");
        assertThat(arrived.body().path("field").asString()).isEqualTo("particulars.escort.arrivedAt");
        Answer ended = complete(way, "{\"endedAt\":\"%s\"}".formatted(arrested.minusSeconds(3000)));
        assertThat(ended.code()).isEqualTo("TIMES_OUT_OF_ORDER");
        assertThat(ended.body().path("field").asString()).isEqualTo("endedAt");
    }

    @Test
    void anAcknowledgementWhoseAnswerWasLostIsSentAgainWithoutAKey() {
        UUID other = people.reported("CRM-03", "");
        String path = "/api/incidents/" + other + "/acknowledgement";
        JsonNode first = expect(200, people.ward().post(path, "{}"));

        JsonNode again = expect(200, people.ward().post(path, "{}"));

        assertThat(again.path("acknowledgement")).isEqualTo(first.path("acknowledgement"));
        assertThat(people.as("duty-9", BA_DINH_POLICE, "DISTRICT_POLICE_DUTY")
                        .post(path, "{}")
                        .code())
                .isEqualTo("ALREADY_ACKNOWLEDGED");
    }

    private UUID act(String type, UUID performer, String particulars) {
        UUID action = UUID.randomUUID();
        expect(200, post(type, action, performer, particulars));
        return action;
    }

    private Answer post(String type, UUID action, UUID performer, String particulars) {
        return people.leader()
                .post(
                        "/api/incidents/" + id + "/actions",
                        "{\"id\":\"%s\",\"type\":\"%s\",\"startedAt\":\"%s\",\"performedBy\":[\"%s\"],\"particulars\":{%s}}"
                                .formatted(action, type, Instant.now(), performer, particulars));
    }

    private Answer complete(UUID action, String body) {
        return people.leader().post("/api/incidents/" + id + "/actions/" + action + "/completion", body);
    }
}

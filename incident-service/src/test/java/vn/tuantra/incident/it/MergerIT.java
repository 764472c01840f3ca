package vn.tuantra.incident.it;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tuantra.incident.it.Duty.expect;
import static vn.tuantra.testkit.district.District.BA_DINH_POLICE;
import static vn.tuantra.testkit.district.District.HANOI_POLICE;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import vn.tuantra.testkit.http.Api.Answer;

/** Two reports of one case. */
class MergerIT extends OnDuty {

    /** 680 m away: rarely one case, so whoever says that it is says it twice. */
    @Test
    void twoReportsFromPlacesFarApartAreMergedOnlyByWhoKnowsThatTheyAre() {
        UUID stays = people.reported("ORD-05", "");
        UUID far = UUID.randomUUID();
        expect(
                201,
                people.leader()
                        .post("/api/incidents", Duty.report(far, "ORD-05", "").replace("21.0457", "21.0518")));
        String path = "/api/incidents/" + far + "/merge";

        Answer asked = people.ward().post(path, into(stays));
        Answer known = people.ward().post(path, "{\"into\":\"" + stays + "\",\"farApart\":true}");

        assertThat(asked.status()).isEqualTo(409);
        assertThat(asked.code()).isEqualTo("FAR_APART");
        assertThat(asked.body().path("metres").asInt()).isBetween(670, 690);
        assertThat(asked.body().path("title").asString()).startsWith("Hai nơi cách nhau 6");
        assertThat(known.body().path("state").asString()).isEqualTo("MERGED");
    }

    @Test
    void twoReportsOfOneCaseBecomeOneAndNobodyIsWithoutAnAlert() {
        UUID stays = people.reported("ORD-05", "");
        UUID twin = people.reported("CRM-03", "");

        assertThat(expect(200, people.ward().get("/api/incidents/" + twin + "/similar"))
                        .findValuesAsString("id"))
                .contains(stays.toString());
        JsonNode merged = Duty.order(people.ward(), twin, "/merge", into(stays));
        Duty.order(people.ward(), twin, "/merge", into(stays));

        assertThat(merged.path("state").asString()).isEqualTo("MERGED");
        JsonNode case1 = incident(stays);
        assertThat(case1.at("/merge/absorbed/0").asString()).isEqualTo(twin.toString());
        assertThat(case1.path("merge").has("absorbing")).isFalse();
        assertThat(case1.path("escalations").toString()).contains(BA_DINH_POLICE.toString(), HANOI_POLICE.toString());
        assertThat(Duty.typesOf(Duty.eventsOf(stays, 2))).contains("absorbed.v1");
        assertThat(Duty.typesOf(Duty.eventsOf(twin, 2))).containsExactly("reported.v1", "merged.v1");
    }

    /** What kind of case it was must still be found when it is over. */
    @Test
    void aSensitiveReportIsTheCaseThatStays() {
        UUID quarrel = people.reported("ORD-05", "");
        UUID child = people.reported("CRM-07", "");

        assertThat(people.ward()
                        .post("/api/incidents/" + child + "/merge", into(quarrel))
                        .code())
                .isEqualTo("MERGE_THE_OTHER_WAY");
        assertThat(incident(child).path("state").asString()).isEqualTo("REPORTED");
        Duty.order(people.ward(), quarrel, "/merge", into(child));
        assertThat(incident(child).path("category").asString()).isEqualTo("CRM-07");
    }

    @ParameterizedTest
    @CsvSource({"self, MERGE_INTO_ITSELF", "nobody, UNKNOWN_INCIDENT", "closed, ILLEGAL_TRANSITION"})
    void aMergeNeedsAnotherOpenCase(String target, String code) {
        UUID id = people.reported("ORD-05", "");
        UUID over = people.reported("ORD-05", "");
        Duty.order(people.ward(), over, "/false-alarm", "{\"reason\":\"nhầm\"}");
        UUID into = switch (target) {
            case "self" -> id;
            case "closed" -> over;
            default -> UUID.randomUUID();
        };

        assertThat(people.ward()
                        .post("/api/incidents/" + id + "/merge", into(into))
                        .code())
                .isEqualTo(code);
        assertThat(incident(id).path("state").asString()).isEqualTo("REPORTED");
    }

    @Test
    void mergingTwoIntoEachOtherAtOnceLeavesOneThatIsOpen() throws Exception {
        List<UUID> open = new ArrayList<>();
        try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < 10; round++) {
                UUID one = people.reported("ORD-05", "");
                UUID other = people.reported("ORD-05", "");
                List<Callable<Answer>> crossed = List.of(
                        () -> people.ward().post("/api/incidents/" + one + "/merge", into(other)),
                        () -> people.ward().post("/api/incidents/" + other + "/merge", into(one)));
                List<Integer> answers = new ArrayList<>();
                for (Future<Answer> answer : both.invokeAll(crossed)) {
                    answers.add(answer.get().status());
                }
                assertThat(answers).containsExactlyInAnyOrder(200, 409);
                assertThat(List.of(state(one), state(other))).containsExactlyInAnyOrder("REPORTED", "MERGED");
                open.add(one);
            }
        }
        assertThat(open).hasSize(10);
    }

    private static String into(UUID id) {
        return "{\"into\":\"" + id + "\"}";
    }

    private String state(UUID id) {
        return incident(id).path("state").asString();
    }
}

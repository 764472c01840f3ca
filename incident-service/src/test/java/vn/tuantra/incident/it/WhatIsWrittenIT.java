package vn.tuantra.incident.it;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tuantra.incident.it.Duty.expect;
import static vn.tuantra.testkit.district.District.HANOI_POLICE;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import vn.tuantra.testkit.http.Api.Answer;

/** What is written must be true: times in reason, places in the country, things that exist. */
class WhatIsWrittenIT extends OnDuty {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "arrest":{"arrestedAt":"%s","personInjured":false,"teamInjured":false}            | ARREST_IN_FLAGRANTE | particulars.arrest.force
            "firstAid":{"victims":1,"given":["OTHER"]}                                          | FIRST_AID | particulars.firstAid.consciousness
            "dispersal":{"headcount":5,"result":"x"}                                          | REMIND_DISPERSE | particulars.dispersal.method
            "conciliation":{"parties":2}                                                      | CONCILIATE | particulars.conciliation.result
            """)
    void whatATypeOfActionNeedsIsNamedWhenItIsMissing(String particulars, String type, String field) {
        UUID id = people.reported("CRM-03", "");

        Answer answer = act(id, type, Instant.now(), particulars.formatted(Instant.now()));

        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(422);
        assertThat(answer.body().path("errors").path(0).path("field").asString())
                .isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource({"/unmasking", "/export", "/erasure"})
    void plainDataAreAskedForWithAPurpose(String path) {
        UUID id = people.reported("CRM-03", "");
        UUID person = UUID.randomUUID();
        expect(
                201,
                people.leader()
                        .post(
                                "/api/incidents/" + id + "/persons",
                                "{\"id\":\"%s\",\"involvement\":\"VICTIM\",\"name\":\"Lê A\"}".formatted(person)));

        Answer answer = people.command().post("/api/incident-persons/" + person + path, "{\"reason\":\"vì cần\"}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("errors").path(0).path("field").asString())
                .isEqualTo("purpose");
    }

    @ParameterizedTest
    @CsvSource({"P400D", "P-400D", "PT1H"})
    void anActionHappensInItsCasesTime(Duration fromNow) {
        UUID id = people.reported("CRM-03", "");

        Answer answer = act(
                id,
                "CALL_EMERGENCY",
                Instant.now().plus(fromNow),
                "\"call\":{\"number\":\"115\",\"calledAt\":\"%s\",\"result\":\"x\"}".formatted(Instant.now()));

        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("TIME_NOT_PLAUSIBLE");
        assertThat(answer.body().path("field").asString()).isEqualTo("startedAt");
    }

    @Test
    void aReceiptThatIsEvidenceMustBeEvidenceOfTheCase() {
        UUID id = people.underway("CRM-03");

        Answer invented = handOver(id, "\"receiptEvidenceId\":\"%s\"".formatted(UUID.randomUUID()));
        Answer future = handOver(id, "\"receiptNumber\":\"1\",\"receivedAt\":\"2099-01-01T00:00:00Z\"");

        assertThat(invented.code()).isEqualTo("UNKNOWN_EVIDENCE");
        assertThat(future.code()).isEqualTo("TIME_NOT_PLAUSIBLE");
        assertThat(people.ward()
                        .get("/api/incidents/" + id)
                        .body()
                        .path("state")
                        .asString())
                .isEqualTo("RESPONDING");
    }

    @Test
    void forcesDoNotComeInThePast() {
        UUID id = people.reported("CRM-03", "");
        expect(200, people.ward().post("/api/incidents/" + id + "/acknowledgement", "{}"));

        Answer answer = people.ward()
                .post("/api/incidents/" + id + "/forces", "{\"headcount\":4,\"expectedAt\":\"2020-01-01T00:00:00Z\"}");

        assertThat(answer.body().path("field").asString()).isEqualTo("expectedAt");
    }

    @Test
    void aPhoneWithoutAFixReportsByTheAddressAndNeedsOne() {
        UUID id = UUID.randomUUID();
        String zero = "\"place\":{\"latitude\":0.0,\"longitude\":0.0,\"address\":\"ngõ 12\"}";

        JsonNode reported = expect(201, people.leader().post("/api/incidents", placed(id, zero)));
        Answer nowhere = people.leader()
                .post("/api/incidents", placed(UUID.randomUUID(), zero.replace(",\"address\":\"ngõ 12\"", "")));

        assertThat(reported.path("place").has("latitude")).isFalse();
        assertThat(nowhere.status()).isEqualTo(422);
        assertThat(nowhere.code()).isEqualTo("OUTSIDE_THE_COUNTRY");
    }

    @ParameterizedTest
    @CsvSource({"P6570D, true", "P1D, true", "P-1D, true", "P-20000D, true", "PT-9H, false", "PT-1S, false"})
    void aClockThatCannotBeRightIsFlagged(Duration fromNow, boolean skewed) {
        UUID id = UUID.randomUUID();
        String time = Instant.now().plus(fromNow).toString();

        JsonNode reported = expect(
                201,
                people.leader()
                        .post(
                                "/api/incidents",
                                Duty.report(
                                        id,
                                        "ORD-05",
                                        ",\"reportedAt\":\"" + time + "\",\"detectedAt\":\"" + time + "\"")));

        assertThat(reported.path("clockSkewed").asBoolean()).isEqualTo(skewed);
        assertThat(reported.path("reportedAt").asString()).startsWith(time.substring(0, 19));
    }

    @Test
    void whatWasMergedIsFoundInTheCaseThatGoesOn() {
        UUID merged = people.reported("ORD-05", "");
        UUID stays = people.reported("ORD-05", "");
        UUID before = UUID.randomUUID();
        UUID after = UUID.randomUUID();
        UUID action = UUID.randomUUID();
        expect(201, Duty.photograph(people.leader(), merged, before));
        String call = "\"call\":{\"number\":\"115\",\"calledAt\":\"%s\",\"result\":\"x\"}".formatted(Instant.now());
        Instant started = Instant.now();
        expect(200, act(merged, action, "CALL_EMERGENCY", started, call));
        expect(200, people.ward().post("/api/incidents/" + merged + "/merge", "{\"into\":\"" + stays + "\"}"));
        expect(201, Duty.photograph(people.leader(), merged, after));

        assertThat(people.ward()
                        .get("/api/incidents/" + stays + "/evidence")
                        .body()
                        .findValuesAsString("id"))
                .contains(before.toString(), after.toString());
        assertThat(people.ward()
                        .get("/api/incidents/" + stays + "/evidence/" + before + "/content")
                        .status())
                .isEqualTo(200);
        assertThat(act(merged, action, "CALL_EMERGENCY", started, call).status())
                .isEqualTo(200);
        Answer late = act(merged, UUID.randomUUID(), "CALL_EMERGENCY", started, call);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body().path("into").asString()).isEqualTo(stays.toString());
    }

    private Answer act(UUID id, String type, Instant startedAt, String particulars) {
        return act(id, UUID.randomUUID(), type, startedAt, particulars);
    }

    private Answer act(UUID id, UUID action, String type, Instant startedAt, String particulars) {
        return people.leader()
                .post(
                        "/api/incidents/" + id + "/actions",
                        "{\"id\":\"%s\",\"type\":\"%s\",\"startedAt\":\"%s\",\"performedBy\":[\"%s\"],\"particulars\":{%s}}"
                                .formatted(action, type, startedAt, Duty.MEMBER, particulars));
    }

    private Answer handOver(UUID id, String receipt) {
        return people.ward()
                .post(
                        "/api/incidents/" + id + "/hand-over",
                        "{\"toUnitId\":\"%s\",\"receivingOfficerRole\":\"Trực ban\",%s}"
                                .formatted(HANOI_POLICE, receipt));
    }

    private static String placed(UUID id, String place) {
        return Duty.report(id, "CRM-03", "").replace("\"place\":{\"latitude\":21.0457,\"longitude\":105.8412}", place);
    }
}

package vn.tuantra.team.welfare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.contract.EventCatalogue;
import vn.tuantra.contract.EventSchemas;
import vn.tuantra.team.fixture.District;
import vn.tuantra.team.fixture.RunningTeamService;
import vn.tuantra.testkit.contract.KafkaProbe;
import vn.tuantra.testkit.token.TestTokens;

/** Those who work on money, honours and care, and what their steps tell. */
abstract class WelfareDesks extends RunningTeamService {

    static final String OFFICE = TestTokens.of("finance", District.DISTRICT, "DISTRICT_OFFICE");
    static final String DISTRICT_CHAIR = TestTokens.of("dchair", District.DISTRICT, "DISTRICT_PC_CHAIR");
    static final String POLICE = TestTokens.of("cmd", District.WARD_POLICE, "WARD_POLICE_COMMAND");
    static final String CHECKER = TestTokens.of("checker", District.WARD, "WARD_PC_STAFF");
    static final String CASHIER = TestTokens.of("cashier", District.WARD, "WARD_PC_STAFF");

    static final String NO_DUTY = TestTokens.of("clerk", District.NO_DUTY_OFFICE, "DISTRICT_OFFICE");
    static final String AUDITOR = TestTokens.of("auditor", District.DISTRICT, "AUDITOR");
    static final Instant NIGHT = Instant.parse("2024-07-02T13:00:00Z");

    WelfareDesks(UnitDirectory directory) {
        super(directory);
    }

    List<String> waitsFor(String uri) {
        return ok(call("GET", STAFF, uri, null)).path("waitsFor").values().stream()
                .map(JsonNode::asString)
                .toList();
    }

    List<String> allowed(String token, String uri) {
        return ok(call("GET", token, uri, null)).path("allowed").values().stream()
                .map(JsonNode::asString)
                .toList();
    }

    void told(UUID id, List<String> facts, String aggregate) {
        try (KafkaProbe probe = new KafkaProbe()) {
            var records = probe.await(
                    "team.events", facts.size(), record -> record.key().equals(id.toString()));
            assertThat(records)
                    .extracting(record -> KafkaProbe.header(record, "ce_type"))
                    .containsExactlyElementsOf(facts.stream()
                            .map(fact -> "vn.tuantra." + aggregate + "." + fact + ".v1")
                            .toList());
            assertThat(records).allSatisfy(record -> {
                assertThat(EventSchemas.violations(
                                EventCatalogue.byName(KafkaProbe.header(record, "ce_type"))
                                        .orElseThrow(),
                                record.value()))
                        .isEmpty();
                assertThat(new String(record.value(), java.nio.charset.StandardCharsets.UTF_8))
                        .doesNotContain("Gãy")
                        .doesNotContain("kẻ trộm");
            });
        }
    }
}

package vn.tuantra.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.tuantra.contract.wiring.Wiring;

class AsyncApiDocumentTest {

    private static final Wiring WIRING = Wiring.of("kite-service")
            .consumes(Topic.INCIDENT_REPORTS, "incidentReports")
            .follows(Topic.ALERT_EVENTS, "alertFollower")
            .publishes(Topic.INCIDENT_EVENTS, Topic.ALERT_EVENTS);

    private final JsonNode document = EventJson.mapper().readTree(AsyncApiDocument.json(WIRING, "kafka.example:9092"));

    @Test
    void sendsAndReceivesWhatTheServiceDoesAndNothingElse() {
        assertThat(document.at("/operations").propertyNames())
                .containsExactly(
                        "send-incident.events",
                        "send-alert.events",
                        "send-audit.events",
                        "receive-org.units",
                        "receive-incident.reports",
                        "receive-alert.events");
        assertThat(document.at("/operations/send-alert.events/action").asString())
                .isEqualTo("send");
        assertThat(document.at("/operations/receive-alert.events/action").asString())
                .isEqualTo("receive");
        assertThat(document.at("/channels").propertyNames())
                .containsExactly("org.units", "incident.reports", "incident.events", "alert.events", "audit.events");
    }

    @Test
    void describesTheTypesOfItsTopicsAlone() {
        List<Topic> topics = List.of(
                Topic.ORG_UNITS, Topic.INCIDENT_REPORTS, Topic.INCIDENT_EVENTS, Topic.ALERT_EVENTS, Topic.AUDIT_EVENTS);

        assertThat(document.at("/components/messages").propertyNames())
                .containsExactlyInAnyOrderElementsOf(EventCatalogue.types().stream()
                        .filter(type -> topics.contains(type.topic()))
                        .map(EventType::name)
                        .toList());
    }

    @Test
    void namesTheServer() {
        assertThat(document.at("/servers/kafka/protocol").asString()).isEqualTo("kafka");
        assertThat(document.at("/servers/kafka/variables/broker/default").asString())
                .isEqualTo("kafka.example:9092");
    }

    @Test
    void everyReferenceInItLeadsSomewhereWithinIt() {
        assertThat(document.findValues("$ref")).isNotEmpty().allSatisfy(ref -> {
            assertThat(ref.asString()).startsWith("#/");
            assertThat(document.at(ref.asString().substring(1)).isMissingNode())
                    .as(ref.asString())
                    .isFalse();
        });
        assertThat(document.findValues("$id")).isEmpty();
    }
}

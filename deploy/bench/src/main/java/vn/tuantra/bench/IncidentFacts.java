package vn.tuantra.bench;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.tuantra.contract.EventCatalogue;
import vn.tuantra.contract.EventSchemas;
import vn.tuantra.contract.EventType;
import vn.tuantra.local.year.Telling;

/**
 * Publishes reported incidents straight to {@code incident.events}, so that only the way from there to the screens is
 * measured.
 */
final class IncidentFacts implements AutoCloseable {

    private static final EventType TYPE =
            EventCatalogue.byName("vn.tuantra.incident.reported.v1").orElseThrow();

    private final JsonMapper json = new JsonMapper();
    private final KafkaProducer<String, byte[]> producer;
    private final UUID unit;

    IncidentFacts(String bootstrapServers, UUID unit) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", bootstrapServers);
        settings.put("acks", "all");
        settings.put("linger.ms", 0);
        this.producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        this.unit = unit;
    }

    void publish(UUID incident) {
        ProducerRecord<String, byte[]> record = Telling.record(
                TYPE,
                incident,
                incident.toString(),
                Clock.systemUTC().instant(),
                1,
                body(incident).getBytes(StandardCharsets.UTF_8));
        var _ = producer.send(record, (written, failure) -> {
            if (failure != null) {
                System.err.println("not published: " + failure);
            }
        });
    }

    /** The sample of the catalogue with this incident and unit, as one line. */
    String body(UUID incident) {
        ObjectNode fact = (ObjectNode) json.readTree(EventSchemas.sampleText(TYPE));
        ((ObjectNode) fact.path("incident"))
                .put("incidentId", incident.toString())
                .put("severity", "S3");
        fact.putArray("audience").add(unit.toString());
        fact.putArray("targets")
                .addObject()
                .put("unitId", unit.toString())
                .put("level", 0)
                .put("trigger", "SEVERITY");
        return json.writeValueAsString(fact);
    }

    /** The same as a CloudEvent in JSON, as screens read it; for the peers. */
    String asCloudEvent(UUID incident) {
        return "{\"specversion\":\"1.0\",\"id\":\"" + UUID.randomUUID()
                + "\",\"source\":\"/incident-service\",\"type\":\"" + TYPE.name() + "\",\"subject\":\"" + incident
                + "\",\"time\":\"" + Clock.systemUTC().instant()
                + "\",\"sequence\":\"1\",\"datacontenttype\":\"application/json\",\"data\":" + body(incident) + "}";
    }

    @Override
    public void close() {
        producer.close();
    }
}

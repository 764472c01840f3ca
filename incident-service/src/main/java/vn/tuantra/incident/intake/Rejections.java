package vn.tuantra.incident.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.rate.TokenBuckets;
import vn.tuantra.chassis.store.AggregateStore;
import vn.tuantra.chassis.store.AggregateStores;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.incident.ReportRejected;

/**
 * Answers reports that were not accepted, each once. A source that sends nonsense without end gets some answers a
 * minute; all of them are counted, and by Kafka all of them lie in the dead-letter topic.
 */
@Repository
class Rejections {

    private static final Command ANSWER = Command.ofSystem(new Actor("intake", "SYSTEM", null), "reject", "report");

    private final AggregateStore<ReportRejected> store;
    private final TokenBuckets answers;
    private final IntakeProperties properties;
    private final MeterRegistry meters;
    private final Clock clock;

    Rejections(AggregateStores stores, IntakeProperties properties, MeterRegistry meters, Clock clock) {
        this.store = stores.of(ReportRejected.class, "rejection", "report_rejections");
        this.answers = new TokenBuckets(clock);
        this.properties = properties;
        this.meters = meters;
        this.clock = clock;
    }

    void add(String eventId, @Nullable UUID incidentId, String sourceId, String code, @Nullable String field) {
        meters.counter("tuantra.incident.reports.rejected", "code", code).increment();
        if (!answers.take(sourceId, properties.rejectionsPerMinute())) {
            return;
        }
        UUID id = UUID.nameUUIDFromBytes((sourceId + "/" + eventId).getBytes(UTF_8));
        ReportRejected rejected = new ReportRejected(id, eventId, incidentId, sourceId, code, field, clock.instant());
        store.create(id, ANSWER, Change.of(rejected, rejected));
    }
}

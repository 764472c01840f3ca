package vn.tuantra.chassis.outbox;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.audit.AuditEntries;
import vn.tuantra.chassis.tracing.TraceContext;
import vn.tuantra.contract.DomainEvent;
import vn.tuantra.contract.EventCatalogue;
import vn.tuantra.contract.EventJson;
import vn.tuantra.contract.EventType;

/** Turns facts into outbox entries, and adds the audit entry of the command behind them. */
public final class OutboxEntries {

    private final Clock clock;
    private final TraceContext traceContext;
    private final String source;

    public OutboxEntries(Clock clock, TraceContext traceContext, String serviceName) {
        this.clock = clock;
        this.traceContext = traceContext;
        this.source = "/" + serviceName;
    }

    /**
     * The entries of one write, facts first.
     *
     * @param sequence position of the last fact that the aggregate already has
     */
    public List<OutboxEntry> of(List<? extends DomainEvent> events, long sequence, Command command, UUID aggregateId) {
        Instant now = clock.instant();
        String traceparent = traceContext.current();
        List<OutboxEntry> entries = new ArrayList<>(events.size() + 1);
        for (DomainEvent event : events) {
            entries.add(entry(event, sequence + entries.size() + 1, now, traceparent));
        }
        AuditEntries.of(command, aggregateId, now).ifPresent(audit -> entries.add(entry(audit, 1, now, traceparent)));
        return entries;
    }

    private OutboxEntry entry(DomainEvent event, long sequence, Instant now, @Nullable String traceparent) {
        EventType type = EventCatalogue.typeOf(event);
        return new OutboxEntry(
                UUID.randomUUID(),
                type.name(),
                type.topic().topicName(),
                event.key(),
                event.aggregateId(),
                sequence,
                now,
                traceparent,
                source,
                new Binary(EventJson.write(event)));
    }
}

package vn.tuantra.chassis.messaging;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.DomainEvent;
import vn.tuantra.contract.EventType;

/**
 * An event as it arrived.
 *
 * @param id the fact's identity: the same id twice is the same fact
 * @param subject the aggregate
 * @param sequence position in the aggregate's history, from 1
 * @param partition where it lies in the topic
 * @param offset where it lies in the partition
 */
public record ReceivedEvent(
        UUID id,
        EventType type,
        UUID subject,
        long sequence,
        Instant time,
        @Nullable String traceparent,
        int partition,
        long offset,
        DomainEvent payload) {}

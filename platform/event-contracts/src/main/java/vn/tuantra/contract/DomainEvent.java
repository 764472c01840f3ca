package vn.tuantra.contract;

import java.util.UUID;

/** A fact of the published language. Implementations are records whose components are the JSON body. */
public interface DomainEvent {

    /** The aggregate whose history this fact belongs to; {@code ce_subject} on the wire. */
    UUID aggregateId();

    /** The Kafka record key: facts with equal keys keep their order. */
    default String key() {
        return aggregateId().toString();
    }
}

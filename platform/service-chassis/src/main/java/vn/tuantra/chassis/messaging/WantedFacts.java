package vn.tuantra.chassis.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.listener.RecordInterceptor;
import vn.tuantra.contract.EventCatalogue;

/**
 * Passes over records of a topic whose facts the service has no use for, by their header and before anything is made of
 * them. What this build does not know is let through, to be counted.
 */
final class WantedFacts implements RecordInterceptor<Object, Object> {

    private final Set<String> wanted;

    WantedFacts(Set<String> wanted) {
        this.wanted = wanted;
    }

    @Override
    public @Nullable ConsumerRecord<Object, Object> intercept(
            ConsumerRecord<Object, Object> record, Consumer<Object, Object> consumer) {
        Header type = record.headers().lastHeader("ce_type");
        if (type == null || type.value() == null) {
            return record;
        }
        String name = new String(type.value(), UTF_8);
        return wanted.contains(name) || EventCatalogue.byName(name).isEmpty() ? record : null;
    }
}

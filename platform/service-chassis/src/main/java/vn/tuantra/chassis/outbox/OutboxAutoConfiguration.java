package vn.tuantra.chassis.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import vn.tuantra.chassis.observability.ObservabilityAutoConfiguration;
import vn.tuantra.chassis.schedule.PeriodicJob;
import vn.tuantra.chassis.tracing.TraceContext;
import vn.tuantra.chassis.tracing.TracingAutoConfiguration;

/** Publishing of stored events: the producer, the immediate path and the relay. */
@AutoConfiguration(
        after = {KafkaAutoConfiguration.class, ObservabilityAutoConfiguration.class, TracingAutoConfiguration.class})
@EnableConfigurationProperties(OutboxProperties.class)
public class OutboxAutoConfiguration {

    @Bean
    OutboxEntries outboxEntries(
            Clock clock, TraceContext traceContext, @Value("${spring.application.name}") String serviceName) {
        return new OutboxEntries(clock, traceContext, serviceName);
    }

    @Bean(destroyMethod = "close")
    Producer<String, byte[]> outboxProducer(KafkaProperties kafka, OutboxProperties properties) {
        Map<String, Object> config = new HashMap<>(kafka.buildProducerProperties());
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // The client waits 5 ms for more records by default; here every record is somebody waiting for help.
        config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 1_000);
        int delivery = (int) properties.deliveryTimeout().toMillis();
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, delivery);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.min(5_000, delivery));
        config.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
        return new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
    }

    @Bean(destroyMethod = "shutdown")
    ExecutorService outboxExecutor() {
        return Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("outbox-", 0).factory());
    }

    @Bean
    KafkaOutboxPublisher kafkaOutboxPublisher(
            Producer<String, byte[]> outboxProducer,
            ExecutorService outboxExecutor,
            OutboxProperties properties,
            Clock clock,
            MeterRegistry meters) {
        return new KafkaOutboxPublisher(outboxProducer, outboxExecutor, properties.maxInFlight(), clock, meters);
    }

    @Bean
    OutboxRelay outboxRelay(
            KafkaOutboxPublisher publisher, OutboxProperties properties, Clock clock, MeterRegistry meters) {
        OutboxRelay relay = new OutboxRelay(publisher, properties, clock);
        Gauge.builder("tuantra.outbox.backlog", relay, OutboxRelay::backlog)
                .description("documents the relay found waiting")
                .register(meters);
        Gauge.builder("tuantra.outbox.poisoned", relay, OutboxRelay::poisoned)
                .description("documents whose events could not be sent again and again while others were")
                .register(meters);
        return relay;
    }

    @Bean
    PeriodicJob outboxSweep(OutboxRelay relay, OutboxProperties properties) {
        return new PeriodicJob("outbox-relay", properties.sweep(), relay::sweepIfNeeded);
    }
}

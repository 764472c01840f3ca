package vn.tuantra.chassis.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Set;
import java.util.function.BiFunction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.cloud.stream.binder.kafka.ListenerContainerWithDlqAndRetryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;
import vn.tuantra.chassis.outbox.OutboxAutoConfiguration;
import vn.tuantra.contract.wiring.Wiring;

/** Consuming: retries and dead letters in the listener container of every binding. */
@AutoConfiguration(after = OutboxAutoConfiguration.class)
@EnableConfigurationProperties(MessagingProperties.class)
public class MessagingAutoConfiguration {

    private static final BackOff AT_ONCE = new FixedBackOff(0, 0);

    @Bean
    PlainConsumers plainConsumers(KafkaProperties kafka) {
        return new PlainConsumers(kafka);
    }

    @Bean
    EventConsumers eventConsumers(MeterRegistry meters) {
        return new EventConsumers(meters);
    }

    @Bean
    ListenerContainerWithDlqAndRetryCustomizer retryInTheContainer(
            Producer<String, byte[]> outboxProducer,
            MessagingProperties properties,
            ObjectProvider<Wiring> wiring,
            Clock clock,
            MeterRegistry meters) {
        return new ListenerContainerWithDlqAndRetryCustomizer() {
            @Override
            public void configure(
                    AbstractMessageListenerContainer<?, ?> container,
                    String destination,
                    String group,
                    @Nullable BiFunction<ConsumerRecord<?, ?>, Exception, TopicPartition> dlqResolver,
                    @Nullable BackOff backOff) {
                container.setCommonErrorHandler(
                        errorHandler(new DeadLetterTopics(outboxProducer, group, clock, meters), properties));
                wiring.ifAvailable(stated -> readOnlyWanted(container, stated.wanted(destination)));
            }

            @Override
            public boolean retryAndDlqInBinding(String destination, String group) {
                return false;
            }
        };
    }

    @SuppressWarnings("unchecked") // the filter looks at headers alone
    private static void readOnlyWanted(AbstractMessageListenerContainer<?, ?> container, Set<String> wanted) {
        if (!wanted.isEmpty()) {
            ((AbstractMessageListenerContainer<Object, Object>) container)
                    .setRecordInterceptor(new WantedFacts(wanted));
        }
    }

    private static DefaultErrorHandler errorHandler(DeadLetterTopics deadLetters, MessagingProperties properties) {
        DefaultErrorHandler handler = new DefaultErrorHandler(deadLetters, unexplained(properties));
        handler.setBackOffFunction((record, failure) -> {
            if (Failures.deadLetterIn(failure) != null) {
                return AT_ONCE;
            }
            return Failures.isOutage(failure) ? outage(properties) : unexplained(properties);
        });
        // The outage of one kind must not be counted against another.
        handler.setResetStateOnExceptionChange(true);
        return handler;
    }

    private static ExponentialBackOff outage(MessagingProperties properties) {
        ExponentialBackOff backOff =
                new ExponentialBackOff(properties.firstRetry().toMillis(), 2);
        backOff.setMaxInterval(properties.longestPause().toMillis());
        return backOff;
    }

    private static ExponentialBackOff unexplained(MessagingProperties properties) {
        ExponentialBackOff backOff = outage(properties);
        backOff.setMaxElapsedTime(properties.giveUpAfter().toMillis());
        return backOff;
    }
}

package vn.tuantra.chassis.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import vn.tuantra.chassis.messaging.PlainConsumers;
import vn.tuantra.chassis.messaging.TopicFollower;
import vn.tuantra.testkit.contract.KafkaProbe;

/** What decisions stand on is there before anything is decided. */
@ChassisIT
class TopicFollowerIT {

    private static final String TOPIC = "patrol.positions";
    private static final int MANY = 3_000;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private PlainConsumers consumers;

    @Test
    void allThatLiesInTheTopicIsHandledWhenTheStartIsOver() {
        String key = UUID.randomUUID().toString();
        try (KafkaProbe kafka = new KafkaProbe()) {
            for (int i = 0; i < MANY; i++) {
                kafka.send(new ProducerRecord<>(TOPIC, key, new byte[200]));
            }
        }
        AtomicInteger handled = new AtomicInteger();
        TopicFollower follower = TopicFollower.beforeAllElse(
                TOPIC,
                consumers,
                record -> {
                    if (key.equals(record.key())) {
                        handled.incrementAndGet();
                    }
                },
                Duration.ofSeconds(30));
        try {
            follower.start();

            assertThat(handled).hasValue(MANY);
            assertThat(follower.isCaughtUp()).isTrue();
        } finally {
            follower.stop();
        }
    }

    @Test
    void aServiceThatCannotReadItDoesNotStart() {
        TopicFollower follower = TopicFollower.beforeAllElse(
                TOPIC,
                () -> {
                    throw new KafkaException("away");
                },
                record -> {},
                Duration.ofMillis(200));
        try {
            assertThatIllegalStateException().isThrownBy(follower::start).withMessageContaining(TOPIC);
        } finally {
            follower.stop();
        }
    }

    @Test
    void theOrganisationIsReadBeforeConsumersTimersAndRequests() {
        int directory = context.getBean("unitFeed", TopicFollower.class).getPhase();

        assertThat(List.of("inputBindingLifecycle", "webServerStartStop", "outboxSweep"))
                .allSatisfy(later -> assertThat(
                                context.getBean(later, SmartLifecycle.class).getPhase())
                        .isGreaterThan(directory));
    }
}

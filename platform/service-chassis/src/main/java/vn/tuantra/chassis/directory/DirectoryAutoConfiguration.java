package vn.tuantra.chassis.directory;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import vn.tuantra.chassis.messaging.MessagingAutoConfiguration;
import vn.tuantra.chassis.messaging.PlainConsumers;
import vn.tuantra.chassis.messaging.TopicFollower;
import vn.tuantra.contract.Topic;

/** The organisation tree: all of {@code org.units} is read at the start, and then followed. */
@AutoConfiguration(after = MessagingAutoConfiguration.class)
public class DirectoryAutoConfiguration {

    /** Without the organisation a report has no ward and a timer nobody above: then better no service yet. */
    private static final Duration LONGEST_START = Duration.ofMinutes(2);

    @Bean
    UnitDirectory unitDirectory() {
        return new UnitDirectory();
    }

    @Bean
    Reach reach(UnitDirectory directory, Clock clock) {
        return new Reach(directory, clock);
    }

    @Bean
    TopicFollower unitFeed(PlainConsumers consumers, UnitDirectory directory) {
        return TopicFollower.beforeAllElse(Topic.ORG_UNITS.topicName(), consumers, directory::apply, LONGEST_START);
    }

    @Bean
    HealthIndicator unitDirectoryHealthIndicator(UnitDirectory directory, TopicFollower unitFeed) {
        return () -> unitFeed.isCaughtUp()
                ? Health.up()
                        .withDetail("units", directory.tree().all().count())
                        .build()
                : Health.down()
                        .withDetail("reason", "org.units not read to its end yet")
                        .build();
    }
}

package vn.tuantra.notification.stream;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.chassis.messaging.PlainConsumers;
import vn.tuantra.chassis.messaging.TopicFollower;
import vn.tuantra.chassis.schedule.PeriodicJob;
import vn.tuantra.contract.Topic;

@Configuration(proxyBeanMethods = false)
class StreamConfiguration {

    private static final String SOCKET_BUFFER = "2048";

    @Bean
    TopicFollower incidentFollower(
            PlainConsumers consumers,
            TopicPositions positions,
            AlertHub hub,
            StreamProperties properties,
            Clock clock) {
        IncidentFeed feed = new IncidentFeed(positions, hub, properties.ringWindow(), clock);
        return new TopicFollower(Topic.INCIDENT_EVENTS.topicName(), consumers, feed::begin, feed::accept);
    }

    @Bean
    TopicFollower noticeFollower(PlainConsumers consumers, AlertHub hub) {
        return new TopicFollower(
                Topic.ALERT_EVENTS.topicName(), consumers, NoticeFeed::fromNow, new NoticeFeed(hub)::accept);
    }

    @Bean
    TopicFollower positionFollower(PlainConsumers consumers, AlertHub hub, UnitDirectory directory, Clock clock) {
        return new TopicFollower(
                Topic.PATROL_POSITIONS.topicName(),
                consumers,
                NoticeFeed::fromNow,
                new PositionFeed(hub, directory, clock)::accept);
    }

    /** An open screen keeps its socket's buffers; larger ones would only be paid for a thousand times. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> smallSocketBuffers() {
        return factory -> factory.addConnectorCustomizers(connector -> {
            connector.setProperty("socket.appReadBufSize", SOCKET_BUFFER);
            connector.setProperty("socket.appWriteBufSize", SOCKET_BUFFER);
        });
    }

    @Bean
    PeriodicJob heartbeats(AlertHub hub, StreamProperties properties) {
        return new PeriodicJob("stream-heartbeats", properties.heartbeat().dividedBy(4), hub::beat);
    }

    @Bean
    PeriodicJob screenCount(LiveScreens screens) {
        return new PeriodicJob("screen-count", Duration.ofSeconds(2), screens::publish);
    }

    /** A replica that has not read the recent past must not be asked to replay it. */
    @Bean
    HealthIndicator eventFeedHealthIndicator(TopicFollower incidentFollower, AlertHub hub) {
        return () -> incidentFollower.isCaughtUp()
                ? Health.up().withDetail("connections", hub.connections()).build()
                : Health.down()
                        .withDetail("reason", "incident.events not read to its end yet")
                        .build();
    }

    /** Tells the screens to go elsewhere before the web server waits for its requests to end. */
    @Bean
    SmartLifecycle streamDrain(AlertHub hub) {
        return new SmartLifecycle() {
            private volatile boolean running;

            @Override
            public void start() {
                running = true;
            }

            @Override
            public void stop() {
                running = false;
                hub.closeAll(Connection.End.SHUTDOWN);
            }

            @Override
            public boolean isRunning() {
                return running;
            }

            @Override
            public int getPhase() {
                return Integer.MAX_VALUE;
            }
        };
    }
}

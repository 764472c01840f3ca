package vn.tuantra.notification.it;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;
import vn.tuantra.testkit.infra.InfrastructureInitializer;
import vn.tuantra.testkit.infra.RunningService;

/** One shared context for all tests that need the running service: short waits, real gateways beside it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@RunningService
@Import(FailingListener.class)
@ContextConfiguration(initializers = {InfrastructureInitializer.class, Surroundings.class})
@TestPropertySource(
        properties = {
            "notification.stream.ring-capacity=8",
            "notification.stream.heartbeat=100ms",
            "notification.stream.queue-capacity=2000",
            "notification.cap.address=https://tuantra.example",
            "notification.cap.page-size=4",
            "notification.calling.screen-grace=1s",
            "notification.calling.next-person=3s",
            "notification.calling.next-channel=1s",
            "notification.calling.first-retry=100ms",
            "notification.calling.poll=50ms",
            "notification.outbound.allow-private-networks=true",
            "notification.webhook.allow-http=true",
            "notification.webhook.first-retry=200ms",
            "notification.webhook.give-up-after=3s",
            "notification.webhook.poll=100ms",
            "notification.post.poll=200ms",
            "notification.post.screen-absence=1s",
            "notification.drill.answer-within=3s",
            "notification.drill.poll=100ms"
        })
@interface NotificationIT {}

package vn.tuantra.notification.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.notification.outbound.OutboundFailure;
import vn.tuantra.notification.outbound.OutboundHttp;

/** What could not be delivered, and the test ping. */
@RestController
@RequestMapping("/api/webhooks/{id}")
class DeadLetterController {

    private static final int MOST = 500;

    /** A delivery that was given up. */
    record DeadView(
            UUID id,
            String type,
            Instant queuedAt,
            int attempts,
            @Nullable String failure) {

        static DeadView of(WebhookDelivery delivery) {
            return new DeadView(
                    delivery.id(), delivery.type(), delivery.queuedAt(), delivery.attempts(), delivery.failure());
        }
    }

    /** How many were queued again. */
    record Replayed(int deliveries) {}

    /**
     * What the receiver answered to the ping.
     *
     * @param failure why there was no answer
     */
    record PingView(@Nullable Integer status, @Nullable String failure, long millis) {}

    private final WebhookQueue queue;
    private final WebhookAccess webhooks;
    private final WebhookSender sender;
    private final Clock clock;

    DeadLetterController(WebhookQueue queue, WebhookAccess webhooks, WebhookSender sender, Clock clock) {
        this.queue = queue;
        this.webhooks = webhooks;
        this.sender = sender;
        this.clock = clock;
    }

    @Permitted("list-dead-letters")
    @GetMapping("/dead-letters")
    List<DeadView> dead(@PathVariable UUID id, Caller caller) {
        webhooks.visible(caller, id);
        return queue.dead(id, MOST).stream().map(DeadView::of).toList();
    }

    /** Queues the named dead letters again, or all of them. */
    @Permitted("replay-dead-letters")
    @PostMapping("/dead-letters/replay")
    Replayed replay(@PathVariable UUID id, @RequestParam(defaultValue = "") Set<UUID> delivery, Caller caller) {
        webhooks.visible(caller, id);
        Instant now = clock.instant();
        List<WebhookDelivery> chosen = queue.dead(id, MOST).stream()
                .filter(dead -> delivery.isEmpty() || delivery.contains(dead.id()))
                .toList();
        chosen.forEach(dead -> queue.revive(dead.fresh(now, now)));
        return new Replayed(chosen.size());
    }

    /** Sends a signed test event now, past the queue. */
    @Permitted("ping-receiver")
    @PostMapping("/ping")
    PingView ping(@PathVariable UUID id, Caller caller) {
        Subscription subscription = webhooks.visible(caller, id);
        Instant begun = clock.instant();
        UUID eventId = UUID.randomUUID();
        String body = "{\"specversion\":\"1.0\",\"id\":\"" + eventId
                + "\",\"source\":\"/notification-service\",\"type\":\"vn.tuantra.webhook.ping.v1\",\"subject\":\"" + id
                + "\",\"time\":\"" + begun + "\"}";
        try {
            OutboundHttp.Answer answer = sender.send(subscription, eventId, body.getBytes(StandardCharsets.UTF_8));
            return new PingView(answer.status(), null, millisSince(begun));
        } catch (OutboundFailure failure) {
            return new PingView(null, failure.code(), millisSince(begun));
        }
    }

    private long millisSince(Instant begun) {
        return Duration.between(begun, clock.instant()).toMillis();
    }
}

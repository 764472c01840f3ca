package vn.tuantra.notification.webhook;

import static java.util.Objects.requireNonNull;

import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.messaging.ReceivedEvent;
import vn.tuantra.contract.EventJson;
import vn.tuantra.contract.alert.SubscriptionState;
import vn.tuantra.contract.incident.IncidentEvent;
import vn.tuantra.notification.alert.CloudEventJson;
import vn.tuantra.notification.alert.RecordedFacts;
import vn.tuantra.notification.outbound.OutboundFailure;
import vn.tuantra.notification.outbound.OutboundHttp;

/**
 * Brings every fact to every receiver that wants it: stored in the queue first, sent at once, tried again until it is
 * taken or a day has passed. At least once; a receiver tells repetitions by {@code webhook-id} and order by the event's
 * {@code sequence}.
 */
@Component
class WebhookDispatcher implements RecordedFacts {

    private static final int AT_A_TIME = 100;
    private static final Duration LINE_TOO_LONG = Duration.ofSeconds(2);
    private static final int GONE = 410;

    private final ActiveSubscriptions active;
    private final Subscriptions subscriptions;
    private final WebhookQueue queue;
    private final WebhookSender sender;
    private final WebhookProperties properties;
    private final RetrySchedule schedule;
    private final Clock clock;
    private final MeterRegistry meters;
    private final RecentlyTaken taken = new RecentlyTaken();
    private final Map<UUID, Lane> lanes = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    WebhookDispatcher(
            ActiveSubscriptions active,
            Subscriptions subscriptions,
            WebhookQueue queue,
            WebhookSender sender,
            WebhookProperties properties,
            Clock clock,
            MeterRegistry meters) {
        this.active = active;
        this.subscriptions = subscriptions;
        this.queue = queue;
        this.sender = sender;
        this.properties = properties;
        this.schedule = new RetrySchedule(properties, new SecureRandom());
        this.clock = clock;
        this.meters = meters;
        meters.gauge("tuantra.webhook.pending", queue, WebhookQueue::countPending);
    }

    @Override
    public void arrived(ReceivedEvent event, IncidentEvent fact) {
        List<Subscription> wanting = active.wanting(fact);
        if (wanting.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        String body = new String(CloudEventJson.write(event, EventJson.write(fact)), StandardCharsets.UTF_8);
        Map<UUID, Subscription> receivers = new HashMap<>();
        List<WebhookDelivery> deliveries = new ArrayList<>();
        for (Subscription subscription : wanting) {
            UUID id = WebhookDelivery.idOf(event.id(), subscription.id());
            if (!taken.contains(id)) {
                receivers.put(subscription.id(), subscription);
                deliveries.add(new WebhookDelivery(
                        id, subscription.id(), event.type().name(), body, now, 0, now.plus(properties.lease()), null));
            }
        }
        if (!deliveries.isEmpty()) {
            queue.add(deliveries)
                    .forEach(delivery -> start(requireNonNull(receivers.get(delivery.subscriptionId())), delivery));
        }
    }

    /** One round over what is due again, or was left behind by a replica that died; each receiver for itself. */
    void round() {
        Instant now = clock.instant();
        for (UUID id : queue.receiversDue(now)) {
            Subscription subscription = subscriptions.find(id).orElse(null);
            if (subscription == null || subscription.state() == SubscriptionState.DELETED) {
                queue.forget(id);
            } else if (subscription.state() == SubscriptionState.PAUSED) {
                // Waits with the receiver; its age goes on counting.
                queue.due(id, now, AT_A_TIME).forEach(delivery -> later(delivery, "PAUSED", null));
            } else if (isResting(id)) {
                queue.postpone(id, now, now.plus(Lane.REST));
            } else {
                for (WebhookDelivery delivery : queue.due(id, now, AT_A_TIME)) {
                    if (queue.claim(delivery, now.plus(properties.lease()))) {
                        start(subscription, delivery);
                    }
                }
            }
        }
    }

    /** A receiver that is left alone does not fill the rounds of the others. */
    private boolean isResting(UUID subscriptionId) {
        Lane lane = lanes.get(subscriptionId);
        return lane != null && lane.isResting();
    }

    private void start(Subscription subscription, WebhookDelivery delivery) {
        Lane lane = lanes.computeIfAbsent(subscription.id(), id -> new Lane(id.toString(), properties));
        if (!lane.enter()) {
            queue.again(delivery.at(clock.instant().plus(LINE_TOO_LONG)));
            return;
        }
        threads.execute(() -> {
            try {
                attempt(lane, subscription, delivery);
            } finally {
                lane.exit();
            }
        });
    }

    private void attempt(Lane lane, Subscription subscription, WebhookDelivery delivery) {
        try {
            OutboundHttp.Answer answer = lane.call(() -> sender.send(subscription, delivery.id(), delivery.bytes()));
            if (answer.isSuccess()) {
                taken.add(delivery.id());
                queue.done(delivery.id());
                count("delivered");
            } else if (answer.status() == GONE) {
                subscriptions.pauseBecauseGone(subscription.id());
                active.refresh();
                // It waits with the receiver, until somebody resumes it or its day has passed.
                later(delivery.tried("410"), null, null);
            } else {
                later(
                        delivery.tried(Integer.toString(answer.status())),
                        null,
                        RetryAfter.parse(answer.retryAfter(), clock.instant()));
            }
        } catch (OutboundFailure failure) {
            later(delivery.tried(failure.code()), null, null);
        } catch (CallNotPermittedException resting) {
            later(delivery, "RESTING", null);
        } catch (BulkheadFullException busy) {
            later(delivery, "BUSY", null);
        } catch (Exception unexpected) {
            later(delivery.tried("UNEXPECTED"), null, null);
        }
    }

    private void later(WebhookDelivery delivery, @Nullable String untriedBecause, @Nullable Duration retryAfter) {
        WebhookDelivery noted = untriedBecause == null || delivery.failure() != null
                ? delivery
                : new WebhookDelivery(
                        delivery.id(),
                        delivery.subscriptionId(),
                        delivery.type(),
                        delivery.body(),
                        delivery.queuedAt(),
                        delivery.attempts(),
                        delivery.nextAt(),
                        untriedBecause);
        schedule.next(noted.queuedAt(), Math.max(1, noted.attempts()), retryAfter, clock.instant())
                .ifPresentOrElse(
                        next -> {
                            queue.again(noted.at(next));
                            count("retried");
                        },
                        () -> bury(noted));
    }

    private void bury(WebhookDelivery delivery) {
        queue.bury(delivery);
        count("dead");
    }

    private void count(String outcome) {
        meters.counter("tuantra.webhook.deliveries", "outcome", outcome).increment();
    }
}

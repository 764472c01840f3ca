package vn.tuantra.notification.webhook;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import vn.tuantra.notification.outbound.OutboundFailure;
import vn.tuantra.notification.outbound.OutboundHttp;

/**
 * The way to one receiver: a few requests at a time, the rest waits in line, and after many failures the receiver is
 * left alone for a while. A receiver that hangs holds up its own lane only.
 */
final class Lane {

    private static final int LONGEST_LINE = 500;
    private static final int CALLS_LOOKED_AT = 20;
    static final Duration REST = Duration.ofSeconds(5);

    private final Bulkhead bulkhead;
    private final CircuitBreaker breaker;
    private final AtomicInteger waiting = new AtomicInteger();

    Lane(String name, WebhookProperties properties) {
        this.bulkhead = Bulkhead.of(
                name,
                BulkheadConfig.custom()
                        .maxConcurrentCalls(properties.atATime())
                        .maxWaitDuration(properties.lease().dividedBy(2))
                        .build());
        this.breaker = CircuitBreaker.of(
                name,
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(CALLS_LOOKED_AT)
                        .minimumNumberOfCalls(CALLS_LOOKED_AT / 2)
                        .waitDurationInOpenState(REST)
                        .recordResult(answer -> answer instanceof OutboundHttp.Answer received && !received.isSuccess())
                        .build());
    }

    /** False when the line is too long: the delivery stays in the queue and comes again later. */
    boolean enter() {
        if (waiting.incrementAndGet() > LONGEST_LINE) {
            waiting.decrementAndGet();
            return false;
        }
        return true;
    }

    /** Whether the receiver is left alone for now. */
    boolean isResting() {
        return breaker.getState() == CircuitBreaker.State.OPEN;
    }

    void exit() {
        waiting.decrementAndGet();
    }

    /** @throws OutboundFailure when the receiver could not be reached; resilience4j's own when it rests or is busy */
    OutboundHttp.Answer call(Callable<OutboundHttp.Answer> request) throws Exception {
        return bulkhead.executeCallable(() -> breaker.executeCallable(request));
    }
}

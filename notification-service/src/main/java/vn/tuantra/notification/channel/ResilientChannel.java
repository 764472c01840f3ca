package vn.tuantra.notification.channel;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.alert.Channel;

/**
 * A channel whose gateway may hang or be down: after many failures it is left alone for a while, and no more than a few
 * messages wait for it at a time, so that it costs the other channels nothing.
 */
final class ResilientChannel implements ChannelPort {

    private static final int CALLS_AT_A_TIME = 16;
    private static final int CALLS_LOOKED_AT = 20;
    private static final Duration REST = Duration.ofSeconds(10);

    private final ChannelPort port;
    private final CircuitBreaker breaker;
    private final Bulkhead bulkhead;
    private final MeterRegistry meters;

    ResilientChannel(ChannelPort port, MeterRegistry meters) {
        this.port = port;
        this.meters = meters;
        String name = port.channel().name();
        this.breaker = CircuitBreaker.of(
                name,
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(CALLS_LOOKED_AT)
                        .minimumNumberOfCalls(CALLS_LOOKED_AT / 2)
                        .waitDurationInOpenState(REST)
                        // A wrong address says nothing about the gateway.
                        .ignoreException(failure -> failure instanceof ChannelFailure refused && refused.isPermanent())
                        .build());
        this.bulkhead = Bulkhead.of(
                name,
                BulkheadConfig.custom()
                        .maxConcurrentCalls(CALLS_AT_A_TIME)
                        .maxWaitDuration(Duration.ZERO)
                        .build());
    }

    @Override
    public Channel channel() {
        return port.channel();
    }

    @Override
    public @Nullable String send(Message message) throws ChannelFailure {
        try {
            String reference = bulkhead.executeCallable(() -> breaker.executeCallable(() -> port.send(message)));
            count("sent");
            return reference;
        } catch (ChannelFailure failure) {
            count(failure.code());
            throw failure;
        } catch (CallNotPermittedException resting) {
            count("GATEWAY_RESTING");
            throw new ChannelFailure("GATEWAY_RESTING", false, resting);
        } catch (BulkheadFullException full) {
            count("GATEWAY_BUSY");
            throw new ChannelFailure("GATEWAY_BUSY", false, full);
        } catch (Exception unexpected) {
            count("UNEXPECTED");
            throw new ChannelFailure("UNEXPECTED", false, unexpected);
        }
    }

    private void count(String outcome) {
        meters.counter("tuantra.channel.messages", "channel", channel().name(), "outcome", outcome)
                .increment();
    }
}

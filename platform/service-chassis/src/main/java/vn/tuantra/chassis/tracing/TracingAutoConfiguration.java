package vn.tuantra.chassis.tracing;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Trace context for the outbox; consumers pick it up from the record header through the binder's observation. */
@AutoConfiguration
public class TracingAutoConfiguration {

    private static final String NO_TRACE = "0".repeat(32);

    @Bean
    TraceContext traceContext(ObjectProvider<Tracer> tracers) {
        return () -> traceparent(tracers.getIfAvailable());
    }

    /** What nobody samples has a trace all the same: whoever reads the event may want to follow it. */
    private static String traceparent(@Nullable Tracer tracer) {
        Span span = tracer == null ? null : tracer.currentSpan();
        if (span == null || NO_TRACE.equals(span.context().traceId())) {
            // Work of a clock begins a trace of its own.
            ThreadLocalRandom random = ThreadLocalRandom.current();
            return "00-%016x%016x-%016x-00".formatted(random.nextLong(), random.nextLong() | 1, random.nextLong() | 1);
        }
        return "00-%s-%s-%s"
                .formatted(
                        span.context().traceId(),
                        span.context().spanId(),
                        Boolean.TRUE.equals(span.context().sampled()) ? "01" : "00");
    }
}

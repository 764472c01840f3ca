package vn.tuantra.chassis.tracing;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Trace context for the outbox; consumers pick it up from the record header through the binder's observation. */
@AutoConfiguration
public class TracingAutoConfiguration {

    @Bean
    TraceContext traceContext(ObjectProvider<Tracer> tracers) {
        return () -> traceparent(tracers.getIfAvailable());
    }

    private static @Nullable String traceparent(@Nullable Tracer tracer) {
        Span span = tracer == null ? null : tracer.currentSpan();
        if (span == null || span.isNoop()) {
            return null;
        }
        return "00-%s-%s-%s"
                .formatted(
                        span.context().traceId(),
                        span.context().spanId(),
                        Boolean.TRUE.equals(span.context().sampled()) ? "01" : "00");
    }
}

package vn.tuantra.chassis.tracing;

import org.jspecify.annotations.Nullable;

/** The W3C trace context of what is going on in this thread. */
@FunctionalInterface
public interface TraceContext {

    /** The {@code traceparent} header value, or null outside a trace. */
    @Nullable
    String current();
}

package vn.tuantra.chassis.tracing;

/** The W3C trace context of what is going on in this thread. */
@FunctionalInterface
public interface TraceContext {

    /** The {@code traceparent} header value; of a trace of its own where none is going on. */
    String current();
}

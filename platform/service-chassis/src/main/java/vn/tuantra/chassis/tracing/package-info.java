/** W3C trace context across the outbox and Kafka. */
@NullMarked
package vn.tuantra.chassis.tracing;

import org.jspecify.annotations.NullMarked;

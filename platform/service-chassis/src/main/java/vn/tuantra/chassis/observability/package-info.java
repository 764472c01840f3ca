/** Defaults of every service: one clock, pinned logs, health, metrics. */
@NullMarked
package vn.tuantra.chassis.observability;

import org.jspecify.annotations.NullMarked;

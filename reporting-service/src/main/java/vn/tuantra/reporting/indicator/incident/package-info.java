/** Indicators I1, I2 and the open cases, from {@code incident.events}; can be rebuilt while in use. */
@NullMarked
package vn.tuantra.reporting.indicator.incident;

import org.jspecify.annotations.NullMarked;

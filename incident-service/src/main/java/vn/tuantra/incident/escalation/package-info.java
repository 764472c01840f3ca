/** Escalation when nobody acknowledges in time. */
@NullMarked
package vn.tuantra.incident.escalation;

import org.jspecify.annotations.NullMarked;

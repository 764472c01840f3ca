/** Urging units to report (đôn đốc, REQ-REP-8). */
@NullMarked
package vn.tuantra.reporting.reminder;

import org.jspecify.annotations.NullMarked;

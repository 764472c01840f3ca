/** Deadlines and expiries that arrive as events, told once per step to those who must act. */
@NullMarked
package vn.tuantra.notification.reminder;

import org.jspecify.annotations.NullMarked;

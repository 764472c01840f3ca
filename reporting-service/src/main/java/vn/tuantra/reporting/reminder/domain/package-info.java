/** When a unit is reminded, and that it is told once each time. */
@NullMarked
package vn.tuantra.reporting.reminder.domain;

import org.jspecify.annotations.NullMarked;

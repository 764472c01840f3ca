/** The record path: one alert per event and unit, and what became of it. */
@NullMarked
package vn.tuantra.notification.alert;

import org.jspecify.annotations.NullMarked;

/** Alerts in the Common Alerting Protocol 1.2 (OASIS), for command centres that speak it. */
@NullMarked
package vn.tuantra.notification.cap;

import org.jspecify.annotations.NullMarked;

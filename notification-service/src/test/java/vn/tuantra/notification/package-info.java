/** Tests of notification-service. */
@NullMarked
package vn.tuantra.notification;

import org.jspecify.annotations.NullMarked;

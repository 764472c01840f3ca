/** The push path: from {@code incident.events} to open screens, without a store in between. */
@NullMarked
package vn.tuantra.notification.stream;

import org.jspecify.annotations.NullMarked;

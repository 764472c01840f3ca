/** Who may do what in this service. */
@NullMarked
package vn.tuantra.notification.access;

import org.jspecify.annotations.NullMarked;

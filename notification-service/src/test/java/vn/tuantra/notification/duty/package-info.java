/** Who is called, in which order. */
@NullMarked
package vn.tuantra.notification.duty;

import org.jspecify.annotations.NullMarked;

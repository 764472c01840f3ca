/** Requests to addresses that somebody else wrote down. */
@NullMarked
package vn.tuantra.notification.outbound;

import org.jspecify.annotations.NullMarked;

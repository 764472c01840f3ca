/** HTTP to addresses that somebody else wrote down: no private networks, no redirects, bounded in time and size. */
@NullMarked
package vn.tuantra.notification.outbound;

import org.jspecify.annotations.NullMarked;

/** Ways to reach a person away from a screen, each behind the same port. */
@NullMarked
package vn.tuantra.notification.channel;

import org.jspecify.annotations.NullMarked;

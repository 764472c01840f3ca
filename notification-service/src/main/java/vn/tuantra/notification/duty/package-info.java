/** Who can be called for a unit, how, and who is on duty when. */
@NullMarked
package vn.tuantra.notification.duty;

import org.jspecify.annotations.NullMarked;

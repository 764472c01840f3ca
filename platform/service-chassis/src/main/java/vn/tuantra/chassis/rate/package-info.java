/** How often somebody may do something. */
@NullMarked
package vn.tuantra.chassis.rate;

import org.jspecify.annotations.NullMarked;

/** Who did or saw what, stored in the same write as the change itself. */
@NullMarked
package vn.tuantra.chassis.audit;

import org.jspecify.annotations.NullMarked;

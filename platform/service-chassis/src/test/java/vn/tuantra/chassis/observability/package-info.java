/** Tests of the defaults. */
@NullMarked
package vn.tuantra.chassis.observability;

import org.jspecify.annotations.NullMarked;

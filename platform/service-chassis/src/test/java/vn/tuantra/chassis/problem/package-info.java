/** Problem details as people read them. */
@NullMarked
package vn.tuantra.chassis.problem;

import org.jspecify.annotations.NullMarked;

/** Tests of what follows from a wiring. */
@NullMarked
package vn.tuantra.testkit.wiring;

import org.jspecify.annotations.NullMarked;

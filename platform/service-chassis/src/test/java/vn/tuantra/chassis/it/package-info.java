/** The chassis against a real broker, a real store and real HTTP. */
@NullMarked
package vn.tuantra.chassis.it;

import org.jspecify.annotations.NullMarked;

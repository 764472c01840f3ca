/** Holds what a service says of its connections against what it is really connected to. */
@NullMarked
package vn.tuantra.testkit.wiring;

import org.jspecify.annotations.NullMarked;

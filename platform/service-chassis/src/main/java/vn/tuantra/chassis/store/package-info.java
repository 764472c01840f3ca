/** One-write storage of an aggregate together with its unpublished events. */
@NullMarked
package vn.tuantra.chassis.store;

import org.jspecify.annotations.NullMarked;

/** Aggregates that belong to units: one visibility, one page, one kind of refusal for every register. */
@NullMarked
package vn.tuantra.chassis.register;

import org.jspecify.annotations.NullMarked;

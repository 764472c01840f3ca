/** Publishing of stored events: at once and in order, and again after a crash. */
@NullMarked
package vn.tuantra.chassis.outbox;

import org.jspecify.annotations.NullMarked;

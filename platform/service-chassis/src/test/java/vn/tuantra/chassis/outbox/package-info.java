/** Tests of the outbox. */
@NullMarked
package vn.tuantra.chassis.outbox;

import org.jspecify.annotations.NullMarked;

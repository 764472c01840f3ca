/** Tests of consuming. */
@NullMarked
package vn.tuantra.chassis.messaging;

import org.jspecify.annotations.NullMarked;

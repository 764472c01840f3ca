/** Reading events, retrying what is transient and setting aside what can never succeed. */
@NullMarked
package vn.tuantra.chassis.messaging;

import org.jspecify.annotations.NullMarked;

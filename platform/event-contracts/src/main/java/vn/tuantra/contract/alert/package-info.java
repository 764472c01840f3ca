/** Facts of {@code alert.events}: what a command centre with its own Kafka consumer reads. */
@NullMarked
package vn.tuantra.contract.alert;

import org.jspecify.annotations.NullMarked;

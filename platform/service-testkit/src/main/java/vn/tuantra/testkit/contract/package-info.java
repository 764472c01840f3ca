/** Samples of the published language as Kafka records. */
@NullMarked
package vn.tuantra.testkit.contract;

import org.jspecify.annotations.NullMarked;

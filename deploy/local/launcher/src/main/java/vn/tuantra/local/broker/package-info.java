/** The one-node Kafka broker and the topics in it. */
@NullMarked
package vn.tuantra.local.broker;

import org.jspecify.annotations.NullMarked;

/** Tests. */
@NullMarked
package vn.tuantra.operate.topic;

import org.jspecify.annotations.NullMarked;

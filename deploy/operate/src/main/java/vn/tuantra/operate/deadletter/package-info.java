/** Records that were set aside, sent again. */
@NullMarked
package vn.tuantra.operate.deadletter;

import org.jspecify.annotations.NullMarked;

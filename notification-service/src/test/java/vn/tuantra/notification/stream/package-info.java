/** Tests of the push path. */
@NullMarked
package vn.tuantra.notification.stream;

import org.jspecify.annotations.NullMarked;

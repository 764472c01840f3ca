/** People under management and education. */
@NullMarked
package vn.tuantra.patrol.care;

import org.jspecify.annotations.NullMarked;

/** Tests. */
@NullMarked
package vn.tuantra.operate;

import org.jspecify.annotations.NullMarked;

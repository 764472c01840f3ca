/** A small Ba Đình for tests. */
@NullMarked
package vn.tuantra.testkit.district;

import org.jspecify.annotations.NullMarked;

/** Tests that every service runs alike. */
@NullMarked
package vn.tuantra.suite;

import org.jspecify.annotations.NullMarked;

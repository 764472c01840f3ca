/** Every state against every command, counted from the enumerations instead of by hand. */
@NullMarked
package vn.tuantra.testkit.transition;

import org.jspecify.annotations.NullMarked;

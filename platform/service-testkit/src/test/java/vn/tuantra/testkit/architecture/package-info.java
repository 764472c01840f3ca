/** Tests of the architecture rules. */
@NullMarked
package vn.tuantra.testkit.architecture;

import org.jspecify.annotations.NullMarked;

/** The architecture rules that every service checks itself against. */
@NullMarked
package vn.tuantra.testkit.architecture;

import org.jspecify.annotations.NullMarked;

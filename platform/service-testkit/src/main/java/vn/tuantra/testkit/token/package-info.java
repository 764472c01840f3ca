/** Access tokens for tests, signed by a key that only the test knows. */
@NullMarked
package vn.tuantra.testkit.token;

import org.jspecify.annotations.NullMarked;

/** What operators do to the brokers, as commands. */
@NullMarked
package vn.tuantra.operate;

import org.jspecify.annotations.NullMarked;

/** Facts of {@code patrol.events}. */
@NullMarked
package vn.tuantra.contract.patrol;

import org.jspecify.annotations.NullMarked;

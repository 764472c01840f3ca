/** Settings of the patrols. */
@NullMarked
package vn.tuantra.patrol.patrol;

import org.jspecify.annotations.NullMarked;

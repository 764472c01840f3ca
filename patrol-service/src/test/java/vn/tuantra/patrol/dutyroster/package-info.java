/** Rosters of a ward. */
@NullMarked
package vn.tuantra.patrol.dutyroster;

import org.jspecify.annotations.NullMarked;

/** Patrols of the people's patrol teams (II.2.c1, c2). */
@NullMarked
package vn.tuantra.patrol;

import org.jspecify.annotations.NullMarked;

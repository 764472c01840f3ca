/** Wiring and settings of the patrol teams. */
@NullMarked
package vn.tuantra.team.patrolteam;

import org.jspecify.annotations.NullMarked;

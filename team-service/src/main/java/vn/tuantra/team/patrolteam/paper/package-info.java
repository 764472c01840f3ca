/** The papers about a team. */
@NullMarked
package vn.tuantra.team.patrolteam.paper;

import org.jspecify.annotations.NullMarked;

/** Patrol teams in the document store. */
@NullMarked
package vn.tuantra.team.patrolteam.mongo;

import org.jspecify.annotations.NullMarked;

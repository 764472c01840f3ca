/** Weeks, and what was patrolled in them. */
@NullMarked
package vn.tuantra.patrol.coverage;

import org.jspecify.annotations.NullMarked;

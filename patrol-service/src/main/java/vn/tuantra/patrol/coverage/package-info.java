/** Which hotspots were patrolled in a week (REQ-PAT-2). */
@NullMarked
package vn.tuantra.patrol.coverage;

import org.jspecify.annotations.NullMarked;

/** What authorities ask teams for besides their own work (II.2.d, REQ-TASK-1). */
@NullMarked
package vn.tuantra.patrol.supportrequest;

import org.jspecify.annotations.NullMarked;

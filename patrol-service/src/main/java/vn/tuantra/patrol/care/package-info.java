/**
 * People whom the community manages, educates and reforms (II.2.b2, REQ-COM-3). Only the area's officer and the ward's
 * police see them; a team sees the tasks that it was given, and not for whom.
 */
@NullMarked
package vn.tuantra.patrol.care;

import org.jspecify.annotations.NullMarked;

/** What teams do among the people besides patrolling (II.2.a, II.2.b, REQ-COM-1, 2, 4 to 7). */
@NullMarked
package vn.tuantra.patrol.community;

import org.jspecify.annotations.NullMarked;

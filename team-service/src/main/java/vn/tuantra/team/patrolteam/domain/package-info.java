/** What makes a patrol team (II.1): members, leadership, decision, and the policy of the day. */
@NullMarked
package vn.tuantra.team.patrolteam.domain;

import org.jspecify.annotations.NullMarked;

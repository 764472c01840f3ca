/** What can be done with patrol teams, one class per use case. */
@NullMarked
package vn.tuantra.team.patrolteam.application;

import org.jspecify.annotations.NullMarked;

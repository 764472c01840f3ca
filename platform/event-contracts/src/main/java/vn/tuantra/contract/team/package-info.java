/** Facts of {@code team.events} and the team's public state on {@code team.roster}. */
@NullMarked
package vn.tuantra.contract.team;

import org.jspecify.annotations.NullMarked;

/** The local copy of {@code team.roster}: which teams there are and who belongs to them. */
@NullMarked
package vn.tuantra.patrol.roster;

import org.jspecify.annotations.NullMarked;

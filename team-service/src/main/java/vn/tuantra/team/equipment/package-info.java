/** Equipment of the teams: who holds what, with which permit (6.1). */
@NullMarked
package vn.tuantra.team.equipment;

import org.jspecify.annotations.NullMarked;

/** Indicators T1 to T6, from the facts and rosters of teams. */
@NullMarked
package vn.tuantra.reporting.indicator.team;

import org.jspecify.annotations.NullMarked;

/** Indicators P1 to P5, from the facts of patrols and hotspots. */
@NullMarked
package vn.tuantra.reporting.indicator.patrol;

import org.jspecify.annotations.NullMarked;

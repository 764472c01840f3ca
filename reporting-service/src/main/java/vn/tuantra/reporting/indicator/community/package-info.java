/** Indicators C1, C2, C4, C5 and C7, from what teams did among the people and were asked for. */
@NullMarked
package vn.tuantra.reporting.indicator.community;

import org.jspecify.annotations.NullMarked;

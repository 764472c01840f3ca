/** Indicators, one package per view. */
@NullMarked
package vn.tuantra.reporting.indicator;

import org.jspecify.annotations.NullMarked;

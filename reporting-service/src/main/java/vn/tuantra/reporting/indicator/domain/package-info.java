/** Figures that can be kept, added up and compared. */
@NullMarked
package vn.tuantra.reporting.indicator.domain;

import org.jspecify.annotations.NullMarked;

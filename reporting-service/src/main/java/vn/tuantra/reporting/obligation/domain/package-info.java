/** Deadlines, periods and the policies that make them. */
@NullMarked
package vn.tuantra.reporting.obligation.domain;

import org.jspecify.annotations.NullMarked;

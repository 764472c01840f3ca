/** Who may do what in this service. */
@NullMarked
package vn.tuantra.reporting.access;

import org.jspecify.annotations.NullMarked;

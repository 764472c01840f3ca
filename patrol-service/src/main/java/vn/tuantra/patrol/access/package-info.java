/** Who may do what in this service. */
@NullMarked
package vn.tuantra.patrol.access;

import org.jspecify.annotations.NullMarked;

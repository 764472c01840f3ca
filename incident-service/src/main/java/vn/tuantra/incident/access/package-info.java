/** Who may do what in this service. */
@NullMarked
package vn.tuantra.incident.access;

import org.jspecify.annotations.NullMarked;

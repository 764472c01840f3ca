/** Who may do what in this service. */
@NullMarked
package vn.tuantra.team.access;

import org.jspecify.annotations.NullMarked;

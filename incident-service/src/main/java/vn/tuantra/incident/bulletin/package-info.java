/** Information that forces exchange about crime, its tricks and evils (II.2.c5, REQ-INTEL-1). */
@NullMarked
package vn.tuantra.incident.bulletin;

import org.jspecify.annotations.NullMarked;

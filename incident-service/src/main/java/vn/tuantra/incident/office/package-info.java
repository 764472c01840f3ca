/** The nearest police office, suggested to a team that has to bring somebody there at once (II.2.c4). */
@NullMarked
package vn.tuantra.incident.office;

import org.jspecify.annotations.NullMarked;

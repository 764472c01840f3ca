/** The incident: its life cycle, its severity and whom it must reach (II.2.c3). */
@NullMarked
package vn.tuantra.incident.incident.domain;

import org.jspecify.annotations.NullMarked;

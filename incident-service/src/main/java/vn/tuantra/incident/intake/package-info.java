/** Reports that integrations send as events on {@code incident.reports}. */
@NullMarked
package vn.tuantra.incident.intake;

import org.jspecify.annotations.NullMarked;

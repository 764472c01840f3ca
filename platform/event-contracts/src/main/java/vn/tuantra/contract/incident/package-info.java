/** Facts of {@code incident.events} and the inbound report of {@code incident.reports}. */
@NullMarked
package vn.tuantra.contract.incident;

import org.jspecify.annotations.NullMarked;

/** What a district makes of the reports of its wards and offices (REQ-REP-7). */
@NullMarked
package vn.tuantra.reporting.consolidation;

import org.jspecify.annotations.NullMarked;

/** The report of a unit from its first draft to its acceptance (REQ-REP-5, REQ-REP-6). */
@NullMarked
package vn.tuantra.reporting.submission;

import org.jspecify.annotations.NullMarked;

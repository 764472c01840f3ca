/** The life of a report and what is frozen when it is signed. */
@NullMarked
package vn.tuantra.reporting.submission.domain;

import org.jspecify.annotations.NullMarked;

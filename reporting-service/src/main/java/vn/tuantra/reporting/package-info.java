/** What the reporting duty counts, from the facts of the other services. */
@NullMarked
package vn.tuantra.reporting;

import org.jspecify.annotations.NullMarked;

/** What every unit owes the district, and until when (IV.1, IV.2). */
@NullMarked
package vn.tuantra.reporting.obligation;

import org.jspecify.annotations.NullMarked;

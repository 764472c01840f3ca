/** Facts of {@code report.events}: what units owe the district, and when. */
@NullMarked
package vn.tuantra.contract.report;

import org.jspecify.annotations.NullMarked;

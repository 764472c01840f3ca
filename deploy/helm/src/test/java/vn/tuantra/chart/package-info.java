/** The Helm chart, rendered and held against schemas and policies. */
@NullMarked
package vn.tuantra.chart;

import org.jspecify.annotations.NullMarked;

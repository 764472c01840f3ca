/** The life of a consolidation and what it adds up. */
@NullMarked
package vn.tuantra.reporting.consolidation.domain;

import org.jspecify.annotations.NullMarked;

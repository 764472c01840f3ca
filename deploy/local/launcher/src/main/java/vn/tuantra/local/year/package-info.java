/** A year of invented district life, told through events, and what it must come to. */
@NullMarked
package vn.tuantra.local.year;

import org.jspecify.annotations.NullMarked;

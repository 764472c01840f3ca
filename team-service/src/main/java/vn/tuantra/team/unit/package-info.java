/** Organisation units by date, published as {@code org.units}. */
@NullMarked
package vn.tuantra.team.unit;

import org.jspecify.annotations.NullMarked;

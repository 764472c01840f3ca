/** Facts of {@code org.units}: the organisation tree by date. */
@NullMarked
package vn.tuantra.contract.unit;

import org.jspecify.annotations.NullMarked;

/** Facts of {@code audit.events}: who did or saw what, when and why. */
@NullMarked
package vn.tuantra.contract.audit;

import org.jspecify.annotations.NullMarked;

/** Facts of {@code bulletin.events}: information that forces exchange (II.2.c5). */
@NullMarked
package vn.tuantra.contract.bulletin;

import org.jspecify.annotations.NullMarked;

/** The few pages of the edge itself. */
@NullMarked
package vn.tuantra.edge.page;

import org.jspecify.annotations.NullMarked;

/** What every request meets first: whether the edge is ready, under which address it is reached, how problems look. */
@NullMarked
package vn.tuantra.edge.front;

import org.jspecify.annotations.NullMarked;

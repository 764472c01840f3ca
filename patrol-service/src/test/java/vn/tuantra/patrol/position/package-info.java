/** Positions over real HTTP, store and broker. */
@NullMarked
package vn.tuantra.patrol.position;

import org.jspecify.annotations.NullMarked;

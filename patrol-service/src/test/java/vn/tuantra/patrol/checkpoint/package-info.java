/** Scans by HTTP. */
@NullMarked
package vn.tuantra.patrol.checkpoint;

import org.jspecify.annotations.NullMarked;

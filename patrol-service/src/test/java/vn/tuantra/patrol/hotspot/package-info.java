/** Hotspots over real HTTP, store and broker. */
@NullMarked
package vn.tuantra.patrol.hotspot;

import org.jspecify.annotations.NullMarked;

/** Where the patrols under way are, as their devices say. */
@NullMarked
package vn.tuantra.patrol.position;

import org.jspecify.annotations.NullMarked;

/** What a place on the map must be like to be taken. */
@NullMarked
package vn.tuantra.chassis.geo;

import org.jspecify.annotations.NullMarked;

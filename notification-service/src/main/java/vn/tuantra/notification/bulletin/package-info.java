/** Information that forces exchange (II.2.c5), told to the teams of the areas concerned. */
@NullMarked
package vn.tuantra.notification.bulletin;

import org.jspecify.annotations.NullMarked;

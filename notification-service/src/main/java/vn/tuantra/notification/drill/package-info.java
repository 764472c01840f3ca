/** Channel drills: does every way to every post work? */
@NullMarked
package vn.tuantra.notification.drill;

import org.jspecify.annotations.NullMarked;

/** Folding of Vietnamese text. */
@NullMarked
package vn.tuantra.chassis.text;

import org.jspecify.annotations.NullMarked;

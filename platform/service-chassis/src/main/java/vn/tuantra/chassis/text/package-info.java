/** Vietnamese text as people search for it. */
@NullMarked
package vn.tuantra.chassis.text;

import org.jspecify.annotations.NullMarked;

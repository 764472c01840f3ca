/** Calls for help by HTTP, and silence by the clock. */
@NullMarked
package vn.tuantra.patrol.distress;

import org.jspecify.annotations.NullMarked;

/** Sealing, finding and destroying personal data. */
@NullMarked
package vn.tuantra.chassis.privacy;

import org.jspecify.annotations.NullMarked;

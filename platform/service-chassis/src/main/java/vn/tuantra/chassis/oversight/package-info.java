/** Who looked at whose personal data, when and why: kept by the person, for those who watch over it. */
@NullMarked
package vn.tuantra.chassis.oversight;

import org.jspecify.annotations.NullMarked;

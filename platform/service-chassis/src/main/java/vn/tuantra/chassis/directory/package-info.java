/** The organisation tree by date, kept up from {@code org.units}. */
@NullMarked
package vn.tuantra.chassis.directory;

import org.jspecify.annotations.NullMarked;

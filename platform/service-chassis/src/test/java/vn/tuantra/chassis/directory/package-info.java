/** Tests of the organisation tree by date. */
@NullMarked
package vn.tuantra.chassis.directory;

import org.jspecify.annotations.NullMarked;

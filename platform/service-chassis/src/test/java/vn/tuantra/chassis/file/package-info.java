/** Tests of attached files. */
@NullMarked
package vn.tuantra.chassis.file;

import org.jspecify.annotations.NullMarked;

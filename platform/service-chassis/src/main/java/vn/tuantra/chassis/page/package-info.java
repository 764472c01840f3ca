/** Pages that a service serves from its own jar, with the look and the libraries that all pages share. */
@NullMarked
package vn.tuantra.chassis.page;

import org.jspecify.annotations.NullMarked;

/** Stands for the SMS and voice gateway that an installation has. */
@NullMarked
package vn.tuantra.local.gateway;

import org.jspecify.annotations.NullMarked;

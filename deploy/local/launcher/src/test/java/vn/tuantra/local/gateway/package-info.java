/** The simulated gateway. */
@NullMarked
package vn.tuantra.local.gateway;

import org.jspecify.annotations.NullMarked;

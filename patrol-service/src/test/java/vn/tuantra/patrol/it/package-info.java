/** What concerns every register of the service. */
@NullMarked
package vn.tuantra.patrol.it;

import org.jspecify.annotations.NullMarked;

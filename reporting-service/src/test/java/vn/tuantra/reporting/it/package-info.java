/** What concerns every endpoint and every register of the service. */
@NullMarked
package vn.tuantra.reporting.it;

import org.jspecify.annotations.NullMarked;

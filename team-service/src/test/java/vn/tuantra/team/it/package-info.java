/** What concerns every endpoint and every register of the service. */
@NullMarked
package vn.tuantra.team.it;

import org.jspecify.annotations.NullMarked;

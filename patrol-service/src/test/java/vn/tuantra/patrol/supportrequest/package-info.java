/** What authorities ask teams for. */
@NullMarked
package vn.tuantra.patrol.supportrequest;

import org.jspecify.annotations.NullMarked;

/** Which teams there are and who belongs to them, for services that need no copy of their own in a store. */
@NullMarked
package vn.tuantra.chassis.roster;

import org.jspecify.annotations.NullMarked;

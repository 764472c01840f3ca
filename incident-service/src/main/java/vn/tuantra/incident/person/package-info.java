/** Persons in incidents: a store of their own, sealed, masked, searched blindly, deleted for good (4.6). */
@NullMarked
package vn.tuantra.incident.person;

import org.jspecify.annotations.NullMarked;

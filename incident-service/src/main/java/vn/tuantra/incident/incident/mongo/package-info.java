/** Incidents in the document store. */
@NullMarked
package vn.tuantra.incident.incident.mongo;

import org.jspecify.annotations.NullMarked;

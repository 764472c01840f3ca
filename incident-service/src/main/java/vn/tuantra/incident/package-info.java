/** Incidents: from the report on the street to the receipt at the police office. */
@NullMarked
package vn.tuantra.incident;

import org.jspecify.annotations.NullMarked;

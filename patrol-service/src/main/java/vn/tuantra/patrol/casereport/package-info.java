/** How this service reports a case to incident-service: by event, like any other source. */
@NullMarked
package vn.tuantra.patrol.casereport;

import org.jspecify.annotations.NullMarked;

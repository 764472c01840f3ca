/** What can be done with an incident, one class per use case. */
@NullMarked
package vn.tuantra.incident.incident.application;

import org.jspecify.annotations.NullMarked;

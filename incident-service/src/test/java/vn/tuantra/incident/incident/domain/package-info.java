/** Tests of the incident itself. */
@NullMarked
package vn.tuantra.incident.incident.domain;

import org.jspecify.annotations.NullMarked;

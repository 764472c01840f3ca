/** The HTTP API of incidents. */
@NullMarked
package vn.tuantra.incident.incident.web;

import org.jspecify.annotations.NullMarked;

/** Deletes persons and evidence when their time is over (4.6). */
@NullMarked
package vn.tuantra.incident.retention;

import org.jspecify.annotations.NullMarked;

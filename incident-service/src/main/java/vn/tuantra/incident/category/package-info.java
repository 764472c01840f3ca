/** The catalogue of incident categories, as data. */
@NullMarked
package vn.tuantra.incident.category;

import org.jspecify.annotations.NullMarked;

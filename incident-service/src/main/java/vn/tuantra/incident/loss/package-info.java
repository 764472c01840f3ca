/** A support tool or weapon of a patrol team that is lost is a case for the ward's police (6.1). */
@NullMarked
package vn.tuantra.incident.loss;

import org.jspecify.annotations.NullMarked;

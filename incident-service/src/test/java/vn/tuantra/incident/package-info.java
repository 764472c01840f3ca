/** Tests of incident-service. */
@NullMarked
package vn.tuantra.incident;

import org.jspecify.annotations.NullMarked;

/** What a generator of clients needs to know of the HTTP API. */
@NullMarked
package vn.tuantra.chassis.openapi;

import org.jspecify.annotations.NullMarked;

/** Passing requests on to the services. */
@NullMarked
package vn.tuantra.edge.route;

import org.jspecify.annotations.NullMarked;

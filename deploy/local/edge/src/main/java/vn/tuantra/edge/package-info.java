/** The edge of the local stack: one origin for pages, APIs and log-in. */
@NullMarked
package vn.tuantra.edge;

import org.jspecify.annotations.NullMarked;

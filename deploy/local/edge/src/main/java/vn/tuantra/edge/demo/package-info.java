/** The demo users and machine clients that may log in. */
@NullMarked
package vn.tuantra.edge.demo;

import org.jspecify.annotations.NullMarked;

/** The demo-only grant by which scripts log in without a browser. */
@NullMarked
package vn.tuantra.edge.grant;

import org.jspecify.annotations.NullMarked;

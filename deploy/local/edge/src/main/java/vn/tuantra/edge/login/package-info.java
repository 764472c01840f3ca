/** Who may reach what, and the log-in of people. */
@NullMarked
package vn.tuantra.edge.login;

import org.jspecify.annotations.NullMarked;

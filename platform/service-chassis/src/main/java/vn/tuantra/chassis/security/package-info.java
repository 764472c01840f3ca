/** Who is calling, and what a role may do in which part of the tree. */
@NullMarked
package vn.tuantra.chassis.security;

import org.jspecify.annotations.NullMarked;

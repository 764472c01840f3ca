/** Tests of who may do what. */
@NullMarked
package vn.tuantra.chassis.security;

import org.jspecify.annotations.NullMarked;

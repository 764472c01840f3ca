/** Tests of what a use case gathers. */
@NullMarked
package vn.tuantra.patrol.patrol.application;

import org.jspecify.annotations.NullMarked;

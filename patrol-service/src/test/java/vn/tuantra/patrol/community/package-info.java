/** What teams do among the people. */
@NullMarked
package vn.tuantra.patrol.community;

import org.jspecify.annotations.NullMarked;

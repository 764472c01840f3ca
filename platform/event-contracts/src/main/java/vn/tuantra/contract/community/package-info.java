/** Facts of what teams do among the people and of what they are asked for, published on {@code patrol.events}. */
@NullMarked
package vn.tuantra.contract.community;

import org.jspecify.annotations.NullMarked;

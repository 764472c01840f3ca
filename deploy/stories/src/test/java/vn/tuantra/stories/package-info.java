/** The whole system as processes, driven from outside as its users do. */
@NullMarked
package vn.tuantra.stories;

import org.jspecify.annotations.NullMarked;

/** Facts of training on {@code team.events} (6.2). */
@NullMarked
package vn.tuantra.contract.training;

import org.jspecify.annotations.NullMarked;

/** Facts of allowance, budget, commendation and casualty cases on {@code team.events} (6.3 to 6.5). */
@NullMarked
package vn.tuantra.contract.welfare;

import org.jspecify.annotations.NullMarked;

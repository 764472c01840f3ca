/** Facts of equipment on {@code team.events} (6.1). */
@NullMarked
package vn.tuantra.contract.equipment;

import org.jspecify.annotations.NullMarked;

/** Who belongs where and who patrols: the register of units and of people's patrol teams. */
@NullMarked
package vn.tuantra.team;

import org.jspecify.annotations.NullMarked;

/** Monthly allowances, from logged patrols to confirmed receipt (6.3). */
@NullMarked
package vn.tuantra.team.welfare.allowance;

import org.jspecify.annotations.NullMarked;

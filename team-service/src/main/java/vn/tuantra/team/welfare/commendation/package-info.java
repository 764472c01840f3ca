/** Honours for teams and members (III.2, 6.4). */
@NullMarked
package vn.tuantra.team.welfare.commendation;

import org.jspecify.annotations.NullMarked;

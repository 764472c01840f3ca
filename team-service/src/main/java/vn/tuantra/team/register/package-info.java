/** The ward's register of teams and members as a file: taken in as a whole, given out as a workbook. */
@NullMarked
package vn.tuantra.team.register;

import org.jspecify.annotations.NullMarked;

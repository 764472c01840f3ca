/** What a ward may spend on its teams in a year (III.6). */
@NullMarked
package vn.tuantra.team.welfare.budget;

import org.jspecify.annotations.NullMarked;

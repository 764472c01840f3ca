/** Members who came to harm on duty (III.5, 6.5). */
@NullMarked
package vn.tuantra.team.welfare.casualty;

import org.jspecify.annotations.NullMarked;

/** Money, honours and care for those who serve (II.3, III.2, III.5, III.6). */
@NullMarked
package vn.tuantra.team.welfare;

import org.jspecify.annotations.NullMarked;

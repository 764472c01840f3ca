/** What the papers of a ward have in common: who issues them, what they stand on, how money is written. */
@NullMarked
package vn.tuantra.team.paper;

import org.jspecify.annotations.NullMarked;

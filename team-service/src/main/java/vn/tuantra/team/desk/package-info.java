/** What the ward's desk needs to begin with: who is there, what may be done, and what things are called. */
@NullMarked
package vn.tuantra.team.desk;

import org.jspecify.annotations.NullMarked;

/** What constants are called, from one list that messages, exports and pages share. */
@NullMarked
package vn.tuantra.team.word;

import org.jspecify.annotations.NullMarked;

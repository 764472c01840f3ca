/**
 * Who goes on which patrol of a ward's week or month: proposed by a solver, changed and confirmed by a person. What cannot
 * be met is counted, not only not found.
 */
@NullMarked
package vn.tuantra.patrol.dutyroster;

import org.jspecify.annotations.NullMarked;

/** The roster as Timefold wants it: classes with fields that change. Nothing outside this package sees them. */
@NullMarked
package vn.tuantra.patrol.dutyroster.solver;

import org.jspecify.annotations.NullMarked;

/** Programmes, their courses and the certificates they give (6.2, III.7). */
@NullMarked
package vn.tuantra.team.training;

import org.jspecify.annotations.NullMarked;

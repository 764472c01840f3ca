/** The rules of programmes, courses and certificates. */
@NullMarked
package vn.tuantra.team.training.domain;

import org.jspecify.annotations.NullMarked;

/** The way of a commendation. */
@NullMarked
package vn.tuantra.team.welfare.commendation.domain;

import org.jspecify.annotations.NullMarked;

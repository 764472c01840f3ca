/** The way of a casualty case. */
@NullMarked
package vn.tuantra.team.welfare.casualty.domain;

import org.jspecify.annotations.NullMarked;

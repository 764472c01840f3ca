/** The rules of equipment. */
@NullMarked
package vn.tuantra.team.equipment.domain;

import org.jspecify.annotations.NullMarked;

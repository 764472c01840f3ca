/** The rules of allowances: rates by date, four pairs of eyes, reversal instead of correction. */
@NullMarked
package vn.tuantra.team.welfare.allowance.domain;

import org.jspecify.annotations.NullMarked;

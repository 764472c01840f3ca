/** The rules of budgets: never over the allocation. */
@NullMarked
package vn.tuantra.team.welfare.budget.domain;

import org.jspecify.annotations.NullMarked;

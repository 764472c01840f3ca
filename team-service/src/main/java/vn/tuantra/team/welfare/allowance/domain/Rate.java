package vn.tuantra.team.welfare.allowance.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.team.MemberRole;

/**
 * What is paid, for what, from a day on until another (6.3).
 *
 * @param name what the money is called on the list
 * @param policy the policy that a team was founded under
 * @param role who gets it; absent for every role
 * @param amountVnd whole đồng
 * @param validTo first day on which it is not paid any more
 */
public record Rate(
        String name,
        String policy,
        @Nullable MemberRole role,
        long amountVnd,
        Unit unit,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String legalBasis) {

    /** What the amount is counted by. */
    public enum Unit {
        /** Per month of membership, by the day. */
        MONTH,
        /** Per day with long enough duty. */
        DAY,
        /** Per logged patrol. */
        SHIFT
    }

    boolean isPaid(LocalDate day, MemberRole holder) {
        return !day.isBefore(validFrom)
                && (validTo == null || day.isBefore(validTo))
                && (role == null || role == holder);
    }
}

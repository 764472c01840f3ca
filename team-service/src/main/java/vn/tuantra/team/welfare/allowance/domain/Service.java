package vn.tuantra.team.welfare.allowance.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.team.MemberRole;

/**
 * Somebody's time in a role of a team; area officers have none, they are salaried.
 *
 * @param policy that the team was founded under
 * @param until first day without it
 */
public record Service(
        UUID teamId,
        UUID memberId,
        String policy,
        MemberRole role,
        LocalDate from,
        @Nullable LocalDate until) {

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }
}

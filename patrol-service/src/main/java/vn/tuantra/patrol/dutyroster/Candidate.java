package vn.tuantra.patrol.dutyroster;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member of an active team of the ward.
 *
 * @param leads whether as leader or deputy
 * @param until first day on which no member any more
 */
record Candidate(
        UUID memberId,
        UUID teamId,
        boolean leads,
        LocalDate from,
        @Nullable LocalDate until) {

    boolean isMemberOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }
}

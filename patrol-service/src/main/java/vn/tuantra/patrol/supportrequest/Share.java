package vn.tuantra.patrol.supportrequest;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one team said to a request.
 *
 * @param reason why it cannot come, in words that may name people
 * @param givenAt when it was done
 * @param people of the team who took part
 * @param result what came of it, in words
 */
record Share(
        UUID teamId,
        SupportState state,
        @Nullable String reason,
        @Nullable Instant givenAt,
        @Nullable Integer people,
        @Nullable String result) {

    static Share asked(UUID teamId) {
        return new Share(teamId, SupportState.ASKED, null, null, null, null);
    }

    Share accepted() {
        return new Share(teamId, SupportState.ACCEPTED, null, null, null, null);
    }

    Share declined(String why) {
        return new Share(teamId, SupportState.DECLINED, why, null, null, null);
    }

    Share given(Instant at, int howMany, @Nullable String what) {
        return new Share(teamId, SupportState.GIVEN, null, at, howMany, what);
    }
}

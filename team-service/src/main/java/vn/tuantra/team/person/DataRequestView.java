package vn.tuantra.team.person;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Permissions;
import vn.tuantra.contract.VietnamDay;
import vn.tuantra.team.person.domain.DataRequest;

/**
 * A request about one's own data as the API shows it.
 *
 * @param wish absent, as the answer is, when nobody can read it any more
 * @param dueOn the last day on which an answer is in time
 * @param allowed what the caller may do with it now, as the permission table names it
 */
record DataRequestView(
        UUID id,
        UUID wardId,
        UUID teamId,
        UUID memberId,
        DataRequest.Kind kind,
        DataRequest.Channel channel,
        @Nullable String wish,
        Instant receivedAt,
        LocalDate dueOn,
        boolean overdue,
        DataRequest.Status status,
        @Nullable String answer,
        List<DataRequest.Step> history,
        List<String> allowed) {

    /** Shows requests with what the caller may do with them now. */
    @Component
    static class Maker {

        private final Permissions permissions;
        private final SealedWords words;
        private final Clock clock;

        Maker(Permissions permissions, SealedWords words, Clock clock) {
            this.permissions = permissions;
            this.words = words;
            this.clock = clock;
        }

        DataRequestView of(DataRequest one, Caller caller) {
            return new DataRequestView(
                    one.requestId(),
                    one.wardId(),
                    one.teamId(),
                    one.memberId(),
                    one.kind(),
                    one.channel(),
                    words.open(one.memberId(), one.sealedWish()),
                    one.receivedAt(),
                    one.dueOn(),
                    one.isOverdue(VietnamDay.of(clock.instant())),
                    one.status(),
                    words.open(one.memberId(), one.sealedAnswer()),
                    one.history(),
                    permissions.allowed(
                            caller, "data-request", action -> DataRequest.STEPS.allows(action, one.status())));
        }
    }

    /** Without the person's words: this may end up in a log. */
    @Override
    public String toString() {
        return "DataRequestView[" + id + "]";
    }
}

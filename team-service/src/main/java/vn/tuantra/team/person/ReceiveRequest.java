package vn.tuantra.team.person;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.contract.VietnamDay;
import vn.tuantra.team.patrolteam.application.CurrentMembers;
import vn.tuantra.team.patrolteam.domain.PatrolTeam;
import vn.tuantra.team.person.domain.DataRequest;
import vn.tuantra.team.person.domain.DataRequest.Channel;
import vn.tuantra.team.person.domain.WorkingDays;

/** Takes in a request about somebody's own data and sets its clock. */
@Component
class ReceiveRequest {

    private final DataRequests requests;
    private final CurrentMembers members;
    private final SealedWords words;
    private final WorkingDays calendar;
    private final int within;
    private final Clock clock;

    ReceiveRequest(
            DataRequests requests,
            CurrentMembers members,
            SealedWords words,
            DataRequestSettings settings,
            Clock clock) {
        this.requests = requests;
        this.members = members;
        this.words = words;
        this.calendar = settings.workingDays();
        this.within = settings.answerWithin();
        this.clock = clock;
    }

    /**
     * What is asked for, by whom.
     *
     * @param receivedOn the day on which a paper came; absent for today
     */
    record Input(
            UUID id,
            UUID teamId,
            UUID memberId,
            DataRequest.Kind kind,
            Channel channel,
            String wish,
            @Nullable LocalDate receivedOn) {

        /** Without the person's words: this may end up in a log. */
        @Override
        public String toString() {
            return "Input[" + id + "]";
        }
    }

    /**
     * Former members have the right too.
     *
     * @throws Refusal {@code NOT_FOUND} for a team that the caller does not see, {@code NOT_A_MEMBER},
     *     {@code RECEIVED_IN_FUTURE}, {@code PERSON_ERASED}
     */
    Versioned<DataRequest> receive(Input input, Caller caller, Command command) {
        PatrolTeam team = members.team(input.teamId(), caller);
        if (team.members().stream().noneMatch(one -> one.memberId().equals(input.memberId()))) {
            throw Refusal.conflict("NOT_A_MEMBER", Map.of("member", input.memberId()));
        }
        Instant receivedAt = receivedAt(input.receivedOn());
        DataRequest request = new DataRequest(
                input.id(),
                team.wardId(),
                input.teamId(),
                input.memberId(),
                input.kind(),
                input.channel(),
                words.seal(input.memberId(), input.wish()),
                receivedAt,
                calendar.after(VietnamDay.of(receivedAt), within),
                DataRequest.Status.RECEIVED,
                null,
                List.of());
        return requests.add(command, request.received(command.action(), command.by()));
    }

    private Instant receivedAt(@Nullable LocalDate day) {
        Instant now = clock.instant();
        LocalDate today = VietnamDay.of(now);
        if (day == null || day.equals(today)) {
            return now;
        }
        if (day.isAfter(today)) {
            throw Refusal.invalid("RECEIVED_IN_FUTURE", Map.of("field", "receivedOn"));
        }
        return VietnamDay.startOf(day);
    }
}

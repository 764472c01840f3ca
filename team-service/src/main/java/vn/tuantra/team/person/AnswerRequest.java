package vn.tuantra.team.person;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.DomainEvent;
import vn.tuantra.team.person.domain.DataRequest;

/** Ends a request with words to the person: an answer, or why there is none. */
@Component
class AnswerRequest {

    private final DataRequests requests;
    private final SealedWords words;
    private final Clock clock;

    AnswerRequest(DataRequests requests, SealedWords words, Clock clock) {
        this.requests = requests;
        this.words = words;
        this.clock = clock;
    }

    /** How it ends. */
    @FunctionalInterface
    interface End {
        Change<DataRequest, DomainEvent> of(DataRequest request, String sealed, Instant at, Actor by);
    }

    /** @throws Refusal {@code NOT_FOUND}, {@code PERSON_ERASED}; as the domain */
    Versioned<DataRequest> end(
            UUID id, String said, End end, Caller caller, @Nullable Long ifVersion, Command command) {
        Instant now = clock.instant();
        return requests.change(id, caller, ifVersion, command, one -> {
            // The domain first: nothing is sealed for a request that is not to be ended.
            end.of(one, "", now, command.by());
            return end.of(one, words.seal(one.memberId(), said), now, command.by());
        });
    }
}

package vn.tuantra.patrol.supportrequest;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Access;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.chassis.web.Intent;
import vn.tuantra.contract.community.SupportRequestEvent;
import vn.tuantra.patrol.patrol.application.StepTimes;

/** A team answers for itself; those who asked may take it back. */
@Component
class AnswerRequest {

    private final SupportRequests requests;
    private final Access access;
    private final StepTimes times;

    AnswerRequest(SupportRequests requests, Access access, StepTimes times) {
        this.requests = requests;
        this.access = access;
        this.times = times;
    }

    /** @throws Refusal {@code NOT_FOUND}, {@code NOT_YOUR_TEAM}, {@code ILLEGAL_TRANSITION} */
    Versioned<SupportRequest> accept(UUID id, Intent intent) {
        UUID team = ownTeam(intent);
        return answer(id, intent, identified(id, team, intent), request -> request.accept(team, intent.by()));
    }

    /** @throws Refusal the same */
    Versioned<SupportRequest> decline(UUID id, String reason, Intent intent) {
        UUID team = ownTeam(intent);
        return answer(
                id,
                intent,
                identified(id, team, intent, reason),
                request -> request.decline(team, reason, intent.by()));
    }

    /** @throws Refusal the same; {@code TIME_NOT_POSSIBLE} for the future and before the request begins */
    Versioned<SupportRequest> give(UUID id, @Nullable Instant at, int people, @Nullable String result, Intent intent) {
        UUID team = ownTeam(intent);
        Instant when = times.upToNow(at);
        Command command =
                identified(id, team, intent, String.valueOf(at), String.valueOf(people), String.valueOf(result));
        return answer(id, intent, command, request -> request.give(team, when, people, result, intent.by()));
    }

    /** @throws Refusal {@code NOT_FOUND}, {@code OUTSIDE_YOUR_UNIT} for those who are asked, {@code ILLEGAL_TRANSITION} */
    Versioned<SupportRequest> withdraw(UUID id, String reason, Intent intent) {
        return answer(id, intent, intent.command(), request -> {
            access.requireReach(intent.caller(), request.askingUnitId());
            return request.withdraw(reason, intent.by());
        });
    }

    private Versioned<SupportRequest> answer(
            UUID id,
            Intent intent,
            Command command,
            Function<SupportRequest, Change<SupportRequest, SupportRequestEvent>> decision) {
        return requests.change(id, intent.caller(), intent.ifVersion(), command, decision);
    }

    /** One officer may lead several teams: what it says for one is no repetition of what it said for another. */
    private static Command identified(UUID id, UUID team, Intent intent, String... said) {
        return intent.commandIdentifiedBy(Stream.concat(Stream.of(id.toString(), team.toString()), Stream.of(said))
                .toArray(String[]::new));
    }

    private static UUID ownTeam(Intent intent) {
        UUID team = intent.caller().teamId();
        if (team == null) {
            throw Refusal.notFound("support-request");
        }
        return team;
    }
}

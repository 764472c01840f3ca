package vn.tuantra.notification.drill;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.DomainEvent;
import vn.tuantra.contract.alert.Channel;
import vn.tuantra.contract.alert.DrillAnswered;
import vn.tuantra.contract.alert.DrillEnded;
import vn.tuantra.contract.alert.DrillOutcome;
import vn.tuantra.contract.alert.DrillStarted;

/**
 * A drill and what came of it.
 *
 * @param unitId who ordered it
 * @param open until it has ended; says the same as {@code endedAt} in a form that can be looked up
 */
record Drill(
        UUID id,
        UUID unitId,
        List<UUID> postIds,
        Instant startedAt,
        Instant answerBy,
        List<Answer> answers,
        boolean open,
        @Nullable Instant endedAt) {

    /** One way to one post. */
    record Answer(UUID unitId, Channel channel, DrillOutcome outcome, Instant at) {}

    Drill {
        postIds = List.copyOf(postIds);
        answers = List.copyOf(answers);
    }

    Change<Drill, DomainEvent> started(Actor by) {
        return Change.of(this, new DrillStarted(id, unitId, postIds, startedAt, answerBy, by));
    }

    /** The same answer again changes nothing; one after the end comes too late. */
    Change<Drill, DomainEvent> answered(UUID post, Channel channel, DrillOutcome outcome, Instant at) {
        boolean known = answers.stream()
                .anyMatch(answer ->
                        answer.unitId().equals(post) && answer.channel() == channel && answer.outcome() == outcome);
        if (!open || known) {
            return Change.nothing(this);
        }
        List<Answer> more = new ArrayList<>(answers);
        more.add(new Answer(post, channel, outcome, at));
        return Change.of(
                new Drill(id, unitId, postIds, startedAt, answerBy, more, true, null),
                new DrillAnswered(id, post, channel, outcome, at));
    }

    Change<Drill, DomainEvent> ended(Instant now) {
        if (!open || now.isBefore(answerBy)) {
            return Change.nothing(this);
        }
        List<UUID> unreached = unreached();
        return Change.of(
                new Drill(id, unitId, postIds, startedAt, answerBy, answers, false, now),
                new DrillEnded(id, unitId, postIds.size() - unreached.size(), unreached, now));
    }

    /** Posts without a screen that showed it and without a message that was taken. */
    List<UUID> unreached() {
        return postIds.stream()
                .filter(post -> answers.stream()
                        .noneMatch(answer -> answer.unitId().equals(post) && answer.outcome() != DrillOutcome.FAILED))
                .toList();
    }
}

package vn.tuantra.patrol.community;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.aggregate.Steps;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.DomainEvent;
import vn.tuantra.contract.community.CommunityWorkWithdrawn;
import vn.tuantra.contract.incident.Place;

/**
 * Something that a team did among the people. Ward and residential group are those of the team when it was entered; a
 * merger does not change them. A case that comes of it has its id, so that what is sent twice is one case.
 *
 * @param at when it was done
 * @param place absent where it had none
 * @param withdrawnBecause in words that may name people
 * @param looks who saw whose dispute it was, and why
 */
record CommunityWork(
        UUID workId,
        UUID teamId,
        UUID wardId,
        UUID residentialGroupId,
        WorkKind kind,
        WorkState state,
        Instant at,
        Instant receivedAt,
        @Nullable Place place,
        Done done,
        boolean caseReported,
        @Nullable String withdrawnBecause,
        List<LookAtParties> looks) {

    /** What can be done in which state, in the words of the permission table. */
    static final Steps<WorkState> STEPS = Steps.<WorkState>table()
            .step("withdraw-community-work", WorkState.RECORDED)
            .step("disclose-parties", WorkState.RECORDED, WorkState.WITHDRAWN)
            .build();

    CommunityWork {
        looks = List.copyOf(looks);
    }

    /** Somebody saw the ids of the parties of a dispute. */
    record LookAtParties(Actor by, Instant at, String reason) {}

    /** Work with its facts: that it was done, and the case that comes of it. */
    static Change<CommunityWork, DomainEvent> record(CommunityWork work, UUID unitOfToday, Actor by) {
        Optional<DomainEvent> report = CaseOfWork.in(work).map(found -> found.report(work, unitOfToday));
        CommunityWork recorded = work.with(report.isPresent());
        return new Change<>(
                recorded,
                Stream.concat(Stream.of(WorkTelling.done(recorded, by)), report.stream())
                        .toList());
    }

    /** @throws Refusal {@code ILLEGAL_TRANSITION} the second time */
    Change<CommunityWork, DomainEvent> withdraw(String reason, Actor by) {
        STEPS.require("withdraw-community-work", state);
        return Change.of(
                new CommunityWork(
                        workId,
                        teamId,
                        wardId,
                        residentialGroupId,
                        kind,
                        WorkState.WITHDRAWN,
                        at,
                        receivedAt,
                        place,
                        done,
                        caseReported,
                        reason,
                        looks),
                new CommunityWorkWithdrawn(workId, teamId, wardId, at, by));
    }

    /** @throws Refusal {@code NO_PARTIES} for what is no conciliation */
    Change<CommunityWork, DomainEvent> lookedAt(LookAtParties look) {
        if (done.conciliation() == null) {
            throw Refusal.conflict("NO_PARTIES", Map.of("id", workId));
        }
        List<LookAtParties> all = new ArrayList<>(looks);
        all.add(look);
        return Change.quietly(with(all));
    }

    List<UUID> persons() {
        return done.conciliation() == null ? List.of() : done.conciliation().persons();
    }

    private CommunityWork with(boolean reported) {
        return copied(reported, looks);
    }

    private CommunityWork with(List<LookAtParties> all) {
        return copied(caseReported, all);
    }

    private CommunityWork copied(boolean reported, List<LookAtParties> all) {
        return new CommunityWork(
                workId,
                teamId,
                wardId,
                residentialGroupId,
                kind,
                state,
                at,
                receivedAt,
                place,
                done,
                reported,
                withdrawnBecause,
                all);
    }
}

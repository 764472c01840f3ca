package vn.tuantra.patrol.community;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.community.ConciliationKind;
import vn.tuantra.contract.community.ConciliationResult;
import vn.tuantra.contract.incident.Place;

/**
 * Work as the API shows it: whose dispute it was is asked for apart.
 *
 * @param incidentId the case that came of it
 * @param allowed what the caller may do with it now
 */
record WorkView(
        UUID id,
        UUID teamId,
        UUID wardId,
        UUID residentialGroupId,
        WorkKind kind,
        WorkState state,
        Instant at,
        Instant receivedAt,
        @Nullable Place place,
        Deed.@Nullable Outreach outreach,
        @Nullable ConciliationView conciliation,
        Deed.@Nullable Dispersal dispersal,
        Deed.@Nullable Reminder reminder,
        Deed.@Nullable Households households,
        @Nullable UUID incidentId,
        @Nullable String withdrawnBecause,
        List<String> allowed) {

    record ConciliationView(ConciliationKind kind, ConciliationResult result, int parties, boolean threats) {

        static @Nullable ConciliationView of(Deed.@Nullable Conciliation held) {
            return held == null
                    ? null
                    : new ConciliationView(held.kind(), held.result(), held.parties(), held.threats());
        }
    }

    static WorkView of(CommunityWork work, List<String> allowed) {
        Done done = work.done();
        return new WorkView(
                work.workId(),
                work.teamId(),
                work.wardId(),
                work.residentialGroupId(),
                work.kind(),
                work.state(),
                work.at(),
                work.receivedAt(),
                work.place(),
                done.outreach(),
                ConciliationView.of(done.conciliation()),
                done.dispersal(),
                done.reminder(),
                done.households(),
                work.caseReported() ? work.workId() : null,
                work.withdrawnBecause(),
                allowed);
    }
}

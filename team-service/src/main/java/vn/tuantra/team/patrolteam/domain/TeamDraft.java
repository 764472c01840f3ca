package vn.tuantra.team.patrolteam.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.contract.team.TeamStatus;

/** A team's next state while a decision is being carried out. */
final class TeamDraft {

    private final PatrolTeam team;
    private UUID wardId;
    private UUID residentialGroupId;
    private TeamStatus status;
    private List<Membership> members;
    private @Nullable EstablishingDecision decision;
    private final List<FurtherDecision> furtherDecisions;
    private final List<FormerPlace> formerPlaces;
    private @Nullable Rejection rejection;
    private final List<Scan> scans;
    private boolean understrength;
    private @Nullable UUID seat;

    TeamDraft(PatrolTeam team) {
        this.team = team;
        this.wardId = team.wardId();
        this.residentialGroupId = team.residentialGroupId();
        this.status = team.status();
        this.members = team.members();
        this.decision = team.decision();
        this.furtherDecisions = new ArrayList<>(team.furtherDecisions());
        this.formerPlaces = new ArrayList<>(team.formerPlaces());
        this.rejection = team.rejection();
        this.scans = new ArrayList<>(team.scans());
        this.understrength = team.understrength();
        this.seat = team.seat();
    }

    TeamDraft status(TeamStatus next) {
        status = next;
        return this;
    }

    TeamDraft members(List<Membership> next) {
        members = next;
        return this;
    }

    TeamDraft established(EstablishingDecision signed) {
        decision = signed;
        return this;
    }

    TeamDraft rejected(Rejection why) {
        rejection = why;
        return this;
    }

    TeamDraft understrength(boolean next) {
        understrength = next;
        return this;
    }

    TeamDraft seated(@Nullable UUID group) {
        seat = group;
        return this;
    }

    TeamDraft scanned(Scan scan) {
        scans.add(scan);
        return this;
    }

    TeamDraft moved(UUID ward, UUID group, LocalDate on) {
        formerPlaces.add(new FormerPlace(wardId, residentialGroupId, on));
        wardId = ward;
        residentialGroupId = group;
        return this;
    }

    /** @throws Refusal {@code DECISION_NUMBER_USED} when this very team has a decision of that number */
    TeamDraft decided(FurtherDecision further) {
        List<String> entries = team.registerEntries();
        if (entries != null && entries.contains(further.registerEntry())) {
            throw Refusal.conflict("DECISION_NUMBER_USED", Map.of("decisionNumber", further.number()));
        }
        furtherDecisions.add(further);
        return this;
    }

    PatrolTeam done() {
        return new PatrolTeam(
                team.teamId(),
                wardId,
                residentialGroupId,
                team.nameVi(),
                status,
                members,
                team.proposedBy(),
                decision,
                furtherDecisions,
                formerPlaces,
                rejection,
                scans,
                understrength,
                null,
                null,
                seat);
    }
}

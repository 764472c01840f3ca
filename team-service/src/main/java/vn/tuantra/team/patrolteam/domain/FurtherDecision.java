package vn.tuantra.team.patrolteam.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.team.TeamStatus;

/**
 * A signed paper about a team that exists already.
 *
 * @param registerEntry ward, year and number in one value, unique over all decisions about teams
 */
public record FurtherDecision(
        Kind kind,
        String number,
        LocalDate decidedOn,
        LocalDate effectiveOn,
        List<AcknowledgedWarning> acknowledgedWarnings,
        Actor signer,
        String registerEntry) {

    /** What was decided. */
    public enum Kind {
        MEMBERS_CHANGED,
        SUSPENDED,
        RESUMED,
        DISSOLVED,
        REASSIGNED,
        WITHDRAWN,
        CORRECTED;

        /** The state in which it leaves the team, if it is about that. */
        Optional<TeamStatus> leadsTo() {
            return Optional.ofNullable(
                    switch (this) {
                        case SUSPENDED -> TeamStatus.SUSPENDED;
                        case RESUMED -> TeamStatus.ACTIVE;
                        case DISSOLVED, WITHDRAWN -> TeamStatus.DISSOLVED;
                        case MEMBERS_CHANGED, REASSIGNED, CORRECTED -> null;
                    });
        }
    }

    public FurtherDecision {
        acknowledgedWarnings = List.copyOf(acknowledgedWarnings);
    }

    static FurtherDecision of(
            Kind kind, EstablishingDecision.Paper paper, List<String> warnings, UUID wardId, Actor signer) {
        return new FurtherDecision(
                kind,
                paper.number(),
                paper.decidedOn(),
                paper.effectiveOn(),
                paper.reasonsFor(warnings),
                signer,
                paper.registerEntry(wardId));
    }
}

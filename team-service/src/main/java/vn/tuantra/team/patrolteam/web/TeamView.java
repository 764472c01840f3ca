package vn.tuantra.team.patrolteam.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.team.MemberCategory;
import vn.tuantra.contract.team.MemberRole;
import vn.tuantra.contract.team.Sex;
import vn.tuantra.contract.team.TeamStatus;
import vn.tuantra.team.patrolteam.domain.AcknowledgedWarning;
import vn.tuantra.team.patrolteam.domain.EstablishingDecision;
import vn.tuantra.team.patrolteam.domain.FormerPlace;
import vn.tuantra.team.patrolteam.domain.FurtherDecision;
import vn.tuantra.team.patrolteam.domain.Membership;
import vn.tuantra.team.patrolteam.domain.PatrolTeam;
import vn.tuantra.team.patrolteam.domain.Rejection;
import vn.tuantra.team.patrolteam.domain.Scan;

/**
 * A team as the API shows it, with its members' names and numbers masked.
 *
 * @param members every membership there ever was, one per role held
 * @param namesakes members of whom another working team has one of the same name and year; empty in lists
 * @param allowed what the caller may do with it now, as the permission table names it
 */
record TeamView(
        UUID id,
        String nameVi,
        UUID wardId,
        UUID residentialGroupId,
        TeamStatus status,
        boolean understrength,
        List<Member> members,
        @Nullable Decision decision,
        List<Decision> furtherDecisions,
        List<FormerPlace> formerPlaces,
        List<Paper> scans,
        @Nullable String rejectionReason,
        List<UUID> namesakes,
        List<String> allowed) {

    record Member(
            UUID id,
            String fullName,
            int birthYear,
            Sex sex,
            MemberCategory category,
            @Nullable String otherCategory,
            String phone,
            MemberRole role,
            LocalDate joinedOn,
            @Nullable LocalDate leftOn) {

        static Member of(Membership member) {
            return new Member(
                    member.memberId(),
                    member.person().maskedName(),
                    member.birthYear(),
                    member.sex(),
                    member.category(),
                    member.otherCategory(),
                    member.person().maskedPhone(),
                    member.role(),
                    member.joinedOn(),
                    member.leftOn());
        }
    }

    record Decision(
            String kind,
            String decisionNumber,
            LocalDate decisionDate,
            LocalDate effectiveDate,
            @Nullable UUID signerUnit,
            String signerRole,
            List<AcknowledgedWarning> acknowledgedWarnings) {

        static Decision of(EstablishingDecision decision) {
            return new Decision(
                    "ESTABLISHED",
                    decision.number(),
                    decision.decidedOn(),
                    decision.effectiveOn(),
                    decision.signer().unitId(),
                    decision.signer().role(),
                    decision.acknowledgedWarnings());
        }

        static Decision of(FurtherDecision decision) {
            return new Decision(
                    decision.kind().name(),
                    decision.number(),
                    decision.decidedOn(),
                    decision.effectiveOn(),
                    decision.signer().unitId(),
                    decision.signer().role(),
                    decision.acknowledgedWarnings());
        }
    }

    /** A scan of a decision, without the key that opens it. */
    record Paper(UUID fileId, String decisionNumber, String mediaType, long size, String sha256) {

        static Paper of(Scan scan) {
            return new Paper(scan.fileId(), scan.decisionNumber(), scan.mediaType(), scan.size(), scan.sha256());
        }
    }

    static TeamView of(PatrolTeam team, List<UUID> namesakes, List<String> allowed) {
        EstablishingDecision decision = team.decision();
        Rejection rejection = team.rejection();
        return new TeamView(
                team.teamId().value(),
                team.nameVi(),
                team.wardId(),
                team.residentialGroupId(),
                team.status(),
                team.understrength(),
                team.members().stream().map(Member::of).toList(),
                decision == null ? null : Decision.of(decision),
                team.furtherDecisions().stream().map(Decision::of).toList(),
                team.formerPlaces(),
                team.scans().stream().map(Paper::of).toList(),
                rejection == null ? null : rejection.reason(),
                namesakes,
                allowed);
    }
}

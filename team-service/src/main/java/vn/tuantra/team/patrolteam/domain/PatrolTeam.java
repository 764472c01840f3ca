package vn.tuantra.team.patrolteam.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.aggregate.Steps;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.DomainEvent;
import vn.tuantra.contract.team.TeamEvent;
import vn.tuantra.contract.team.TeamProposed;
import vn.tuantra.contract.team.TeamRosterChanged;
import vn.tuantra.contract.team.TeamStatus;

/**
 * A people's patrol team of one residential group (II.0, II.1). Every change is told as a fact and as a new roster. How
 * it comes into being is in {@link TeamFounding}, what happens to it later in {@link TeamLife}.
 *
 * @param members every membership there ever was
 * @param understrength whether it works with fewer members than its policy asks for (REQ-TEAM-3)
 * @param claims what no second team may hold at the same time; absent when there is nothing to claim
 * @param registerEntries the numbers of all its decisions; absent while there is none
 * @param seat the residential group for which it is the one team there is, so that two decisions at once cannot both pass
 *     as the first; absent where the chair gave a reason for a further team, and for a team that does not work
 */
public record PatrolTeam(
        TeamId teamId,
        UUID wardId,
        UUID residentialGroupId,
        String nameVi,
        TeamStatus status,
        List<Membership> members,
        Actor proposedBy,
        @Nullable EstablishingDecision decision,
        List<FurtherDecision> furtherDecisions,
        List<FormerPlace> formerPlaces,
        @Nullable Rejection rejection,
        List<Scan> scans,
        boolean understrength,
        @Nullable List<String> claims,
        @Nullable List<String> registerEntries,
        @Nullable UUID seat) {

    /** What can be decided about a team in which state. */
    public static final Steps<TeamStatus> STEPS = Steps.<TeamStatus>table()
            .step("decide-team", TeamStatus.PROPOSED)
            .step("reject-team", TeamStatus.PROPOSED)
            .step("activate-team", TeamStatus.DECIDED)
            .step("withdraw-decision", TeamStatus.DECIDED)
            .step("suspend-team", TeamStatus.ACTIVE)
            .step("resume-team", TeamStatus.SUSPENDED)
            .step("dissolve-team", TeamStatus.ACTIVE, TeamStatus.SUSPENDED)
            .step("reassign-team", TeamStatus.DECIDED, TeamStatus.ACTIVE, TeamStatus.SUSPENDED)
            .step("amend-members", TeamStatus.DECIDED, TeamStatus.ACTIVE, TeamStatus.SUSPENDED)
            .step("correct-member", TeamStatus.DECIDED, TeamStatus.ACTIVE, TeamStatus.SUSPENDED)
            .build();

    public PatrolTeam {
        members = List.copyOf(members);
        furtherDecisions = List.copyOf(furtherDecisions);
        formerPlaces = List.copyOf(formerPlaces);
        // Documents that were stored before decisions had scans have none.
        scans = scans == null ? List.of() : List.copyOf(scans);
        claims = claimsOf(status, members);
        registerEntries = entriesOf(decision, furtherDecisions);
        seat = status == TeamStatus.DECIDED || status == TeamStatus.ACTIVE || status == TeamStatus.SUSPENDED
                ? seat
                : null;
    }

    /** @throws Refusal {@code DUPLICATE_MEMBER}, {@code OFFICER_MUST_LEAD}, {@code OTHER_CATEGORY_UNNAMED} */
    public static Change<PatrolTeam, DomainEvent> propose(TeamProposal proposal, Actor by) {
        proposal.check();
        PatrolTeam team = new PatrolTeam(
                proposal.teamId(),
                proposal.wardId(),
                proposal.residentialGroupId(),
                proposal.nameVi(),
                TeamStatus.PROPOSED,
                proposal.members(),
                by,
                null,
                List.of(),
                List.of(),
                null,
                List.of(),
                false,
                null,
                null,
                null);
        return team.told(
                new TeamProposed(team.teamId.value(), team.wardId, team.residentialGroupId, team.members.size(), by));
    }

    /** Where the team worked on a day; a merger does not rewrite it (REQ-ORG-4). */
    public UUID wardOn(LocalDate day) {
        return placeOn(day).map(FormerPlace::wardId).orElse(wardId);
    }

    private Optional<FormerPlace> placeOn(LocalDate day) {
        return formerPlaces.stream()
                .filter(place -> day.isBefore(place.until()))
                .findFirst();
    }

    /**
     * What the team's papers made of it on a day. A decision counts from the day on which it takes effect; before the day
     * of the establishing decision there is no team, and a proposal is none.
     */
    public Optional<TeamStatus> statusOn(LocalDate day) {
        if (decision == null || day.isBefore(decision.decidedOn())) {
            return Optional.empty();
        }
        boolean began = status != TeamStatus.DECIDED
                && furtherDecisions.stream().noneMatch(further -> further.kind() == FurtherDecision.Kind.WITHDRAWN);
        TeamStatus then = began && !day.isBefore(decision.effectiveOn()) ? TeamStatus.ACTIVE : TeamStatus.DECIDED;
        for (FurtherDecision further : furtherDecisions) {
            if (!day.isBefore(further.effectiveOn())) {
                then = further.kind().leadsTo().orElse(then);
            }
        }
        return Optional.of(then);
    }

    /** Who belonged to it on a day. */
    public List<Membership> membersOn(LocalDate day) {
        return new Roster(members).on(day).members();
    }

    /** The residential group that it worked for on a day. */
    public UUID groupOn(LocalDate day) {
        return placeOn(day).map(FormerPlace::residentialGroupId).orElse(residentialGroupId);
    }

    /** The membership that a person holds now. */
    public Membership currentMember(UUID memberId) {
        return new Roster(members).current(memberId);
    }

    /**
     * The team without the data of a person who has left it; the membership itself stays, it is the team's history.
     *
     * @throws Refusal {@code STILL_A_MEMBER}
     */
    public Change<PatrolTeam, DomainEvent> erase(UUID memberId) {
        // Whoever was only proposed for a team that never came to be has never been its member.
        if (status != TeamStatus.REJECTED && new Roster(members).hasCurrent(memberId)) {
            throw Refusal.conflict("STILL_A_MEMBER", Map.of("team", teamId.value()));
        }
        List<Membership> left = members.stream()
                .map(member -> member.memberId().equals(memberId) ? member.erased() : member)
                .toList();
        return Change.quietly(draft().members(left).done());
    }

    /**
     * Attaches the picture of one of the team's decisions; the same bytes again change nothing.
     *
     * @throws Refusal {@code UNKNOWN_DECISION}
     */
    public Change<PatrolTeam, DomainEvent> attach(Scan scan) {
        requireDecision(scan.decisionNumber());
        boolean known = scans.stream()
                .anyMatch(one -> one.sha256().equals(scan.sha256())
                        && one.decisionNumber().equals(scan.decisionNumber()));
        return known
                ? Change.nothing(this)
                : Change.quietly(draft().scanned(scan).done());
    }

    /** @throws Refusal {@code UNKNOWN_DECISION} */
    public void requireDecision(String number) {
        boolean founding = decision != null && decision.number().equals(number);
        if (!founding
                && furtherDecisions.stream()
                        .noneMatch(further -> further.number().equals(number))) {
            throw Refusal.conflict("UNKNOWN_DECISION", Map.of("field", "decisionNumber"));
        }
    }

    EstablishingDecision signed() {
        return Objects.requireNonNull(decision, "decided without a decision");
    }

    void requireStep(String step) {
        STEPS.require(step, status);
    }

    /** Whether somebody may take a step: whoever proposed a team neither decides nor rejects it. */
    public boolean maySign(String step, String subject) {
        return !(step.equals("decide-team") || step.equals("reject-team")) || !subject.equals(proposedBy.subject());
    }

    Change<PatrolTeam, DomainEvent> told(TeamEvent... facts) {
        List<DomainEvent> all = new ArrayList<>(List.of(facts));
        all.add(publicState());
        return new Change<>(this, all);
    }

    TeamDraft draft() {
        return new TeamDraft(this);
    }

    private TeamRosterChanged publicState() {
        return new TeamRosterChanged(
                teamId.value(),
                wardId,
                residentialGroupId,
                nameVi,
                status,
                understrength,
                members.stream().map(Membership::publicPart).toList());
    }

    private static @Nullable List<String> claimsOf(TeamStatus status, List<Membership> members) {
        if (status != TeamStatus.ACTIVE && status != TeamStatus.SUSPENDED) {
            return null;
        }
        List<String> claims = members.stream()
                .flatMap(member -> member.claims().stream())
                .distinct()
                .toList();
        return claims.isEmpty() ? null : claims;
    }

    private static @Nullable List<String> entriesOf(
            @Nullable EstablishingDecision decision, List<FurtherDecision> further) {
        Stream<String> first = decision == null ? Stream.empty() : Stream.of(decision.registerEntry());
        List<String> entries = Stream.concat(first, further.stream().map(FurtherDecision::registerEntry))
                .toList();
        return entries.isEmpty() ? null : entries;
    }
}

package vn.tuantra.team.patrolteam.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.contract.DomainEvent;
import vn.tuantra.contract.team.MemberCategory;
import vn.tuantra.contract.team.MemberRole;
import vn.tuantra.contract.team.TeamFellBelowMinimum;
import vn.tuantra.contract.team.TeamMemberJoined;
import vn.tuantra.contract.team.TeamMemberLeft;
import vn.tuantra.contract.team.TeamMemberRoleChanged;
import vn.tuantra.contract.team.TeamRosterChanged;
import vn.tuantra.contract.team.TeamStrengthRestored;

class MembersAmendmentTest {

    private final List<Membership> people = Teams.peopleOf(4);
    private final PatrolTeam team = Teams.active(people);

    @Test
    void replacesALeaderWithoutADayWithoutOne() {
        Membership officer = Teams.member(MemberRole.LEADER, MemberCategory.AREA_OFFICER, 1990);
        Change<PatrolTeam, DomainEvent> change =
                amend(team, new MemberChange.Leave(id(0)), new MemberChange.Join(officer));

        assertThat(change.events())
                .hasExactlyElementsOfTypes(TeamMemberLeft.class, TeamMemberJoined.class, TeamRosterChanged.class);
        Roster before = new Roster(change.state().members()).on(Teams.TODAY.minusDays(1));
        Roster after = new Roster(change.state().members()).on(Teams.TODAY);
        assertThat(before.count(MemberRole.LEADER)).isEqualTo(1);
        assertThat(after.count(MemberRole.LEADER)).isEqualTo(1);
        assertThat(after.current(officer.memberId()).joinedOn()).isEqualTo(Teams.TODAY);
    }

    @Test
    void neverLeavesAWorkingTeamWithoutLeaderOrDeputy() {
        assertRefused(team, "NO_LEADER", new MemberChange.Leave(id(0)));
        assertRefused(team, "NO_DEPUTY", new MemberChange.Leave(id(1)));
        assertRefused(team, "MORE_THAN_ONE_DEPUTY", new MemberChange.TakeRole(id(2), MemberRole.DEPUTY));
    }

    @Test
    void keepsTheHistoryOfRoles() {
        Change<PatrolTeam, DomainEvent> change = amend(
                team,
                new MemberChange.TakeRole(id(1), MemberRole.MEMBER),
                new MemberChange.TakeRole(id(2), MemberRole.DEPUTY));
        assertThat(change.events())
                .hasExactlyElementsOfTypes(
                        TeamMemberRoleChanged.class, TeamMemberRoleChanged.class, TeamRosterChanged.class);
        assertThat(change.state().members())
                .filteredOn(member -> member.memberId().equals(id(2)))
                .extracting(Membership::role, Membership::joinedOn, Membership::leftOn)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(MemberRole.MEMBER, LocalDate.of(2022, 4, 1), Teams.TODAY),
                        org.assertj.core.groups.Tuple.tuple(MemberRole.DEPUTY, Teams.TODAY, null));
    }

    @Test
    void letsAWorkingTeamRunShortAndSaysSoOnceUntilItIsStrongAgain() {
        Change<PatrolTeam, DomainEvent> shorter = amend(team, new MemberChange.Leave(id(3)));
        assertThat(shorter.state().understrength()).isTrue();
        assertThat(shorter.events())
                .anySatisfy(event -> assertThat(event).isInstanceOfSatisfying(TeamFellBelowMinimum.class, fact -> {
                    assertThat(fact.memberCount()).isEqualTo(3);
                    assertThat(fact.minimum()).isEqualTo(4);
                }));
        assertThat(shorter.events())
                .last()
                .isInstanceOfSatisfying(
                        TeamRosterChanged.class,
                        roster -> assertThat(roster.understrength()).isTrue());

        Change<PatrolTeam, DomainEvent> evenShorter = amend(shorter.state(), "B", new MemberChange.Leave(id(2)));
        assertThat(evenShorter.events()).noneMatch(TeamFellBelowMinimum.class::isInstance);

        Change<PatrolTeam, DomainEvent> strong = amend(evenShorter.state(), "C", join(1990), join(1991));
        assertThat(strong.state().understrength()).isFalse();
        assertThat(strong.events()).anyMatch(TeamStrengthRestored.class::isInstance);
    }

    @Test
    void measuresATeamByThePolicyOfItsFounding() {
        PatrolTeam underTheLaw = TeamFounding.activate(
                        Teams.decided(Teams.FIRST_DAY_OF_THE_LAW, Teams.peopleOf(5)), Teams.now(), Teams.CHAIR)
                .state();
        assertRefused(underTheLaw, "TEAM_TOO_LARGE", join(1990));
        assertThat(amend(Teams.active(9), join(1990)).state().members()).hasSize(10);
    }

    @Test
    void refusesLinesThatMakeNoSense() {
        assertRefused(team, "NOT_A_MEMBER", new MemberChange.Leave(UUID.randomUUID()));
        assertRefused(team, "DUPLICATE_MEMBER", new MemberChange.Join(people.get(2)));
        assertRefused(team, "SAME_ROLE", new MemberChange.TakeRole(id(2), MemberRole.MEMBER));
        assertRefused(team, "MEMBER_UNDER_AGE", join(2007));
        assertRefused(
                team,
                "OFFICER_MUST_LEAD",
                new MemberChange.Join(Teams.member(MemberRole.MEMBER, MemberCategory.AREA_OFFICER, 1980)));
        assertRefused(
                team,
                "BEFORE_JOINING",
                new MemberChange.TakeRole(id(2), MemberRole.DEPUTY),
                new MemberChange.Leave(id(1)),
                new MemberChange.Leave(id(2)));
    }

    @Test
    void asksForAReasonForAMemberOverSeventyUnderTheLaw() {
        PatrolTeam underTheLaw = TeamFounding.activate(
                        Teams.decided(Teams.FIRST_DAY_OF_THE_LAW, Teams.peopleOf(3)), Teams.now(), Teams.CHAIR)
                .state();
        assertThatThrownBy(() -> amend(underTheLaw, join(1953))).hasMessageContaining("MEMBER_OVER_AGE");
        assertThat(amend(underTheLaw, join(1954)).state().members()).hasSize(4);
    }

    @Test
    void waitsForTheEffectiveDayAndRefusesPapersFromTheFuture() {
        EstablishingDecision.Paper signed =
                new EstablishingDecision.Paper("1", Teams.TODAY, Teams.TODAY.plusDays(1), List.of());
        assertThatThrownBy(() -> MembersAmendment.of(team, signed, List.of(join(1990)), Teams.now(), Teams.CHAIR))
                .hasMessageContaining("NOT_YET_EFFECTIVE");
        EstablishingDecision.Paper future = Teams.paper("1", Teams.TODAY.plusDays(1));
        assertThatThrownBy(() -> MembersAmendment.of(team, future, List.of(join(1990)), Teams.now(), Teams.CHAIR))
                .hasMessageContaining("DECISION_IN_FUTURE");
        EstablishingDecision.Paper reversed =
                new EstablishingDecision.Paper("1", Teams.TODAY, Teams.TODAY.minusDays(1), List.of());
        assertThatThrownBy(() -> MembersAmendment.of(team, reversed, List.of(join(1990)), Teams.now(), Teams.CHAIR))
                .hasMessageContaining("EFFECTIVE_BEFORE_DECISION");
    }

    @Test
    void claimsEveryCivilianForOneTeamAndNoOfficer() {
        assertThat(team.claims()).hasSize(6).doesNotContain(id(0).toString()).contains(id(1).toString());
        assertThat(Teams.proposed(people).claims()).isNull();
        assertThat(Teams.in(vn.tuantra.contract.team.TeamStatus.DISSOLVED).claims())
                .isNull();
    }

    @Test
    void usesNoDecisionNumberTwiceInOneTeam() {
        PatrolTeam once = amend(team, "A", join(1990)).state();
        assertThatThrownBy(() -> amend(once, "a", join(1991))).hasMessageContaining("DECISION_NUMBER_USED");
        assertThat(once.registerEntries()).hasSize(2);
    }

    @Test
    void remembersWhereItWorkedBefore() {
        UUID ward = new UUID(9, 9);
        PatrolTeam moved = TeamLife.reassign(
                        team, ward, new UUID(9, 10), Teams.paper("M", Teams.TODAY), Teams.now(), Teams.CHAIR)
                .state();
        assertThat(moved.wardId()).isEqualTo(ward);
        assertThat(moved.wardOn(Teams.TODAY.minusDays(1))).isEqualTo(Teams.WARD);
        assertThat(moved.wardOn(Teams.TODAY)).isEqualTo(ward);
        assertThatThrownBy(() -> TeamLife.reassign(
                        moved, ward, new UUID(9, 10), Teams.paper("N", Teams.TODAY), Teams.now(), Teams.CHAIR))
                .hasMessageContaining("SAME_GROUP");
    }

    @Test
    void isResumedOnlyWithALeader() {
        PatrolTeam asleep = TeamLife.suspend(team, Teams.paper("S", Teams.TODAY), Teams.now(), Teams.CHAIR)
                .state();
        PatrolTeam leaderless =
                amend(asleep, "T", new MemberChange.Leave(id(0))).state();
        assertThatThrownBy(() -> TeamLife.resume(leaderless, Teams.paper("U", Teams.TODAY), Teams.now(), Teams.CHAIR))
                .hasMessageContaining("NO_LEADER");
    }

    private UUID id(int position) {
        return people.get(position).memberId();
    }

    private static MemberChange join(int birthYear) {
        return new MemberChange.Join(Teams.member(MemberRole.MEMBER, MemberCategory.YOUTH, birthYear));
    }

    private static void assertRefused(PatrolTeam team, String code, MemberChange... lines) {
        assertThatThrownBy(() -> amend(team, lines)).hasMessageStartingWith(code);
    }

    private static Change<PatrolTeam, DomainEvent> amend(PatrolTeam team, MemberChange... lines) {
        return amend(team, "A", lines);
    }

    private static Change<PatrolTeam, DomainEvent> amend(PatrolTeam team, String number, MemberChange... lines) {
        return MembersAmendment.of(
                team, Teams.paper(number, Teams.TODAY), new ArrayList<>(List.of(lines)), Teams.now(), Teams.CHAIR);
    }
}

package vn.tuantra.team.patrolteam.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.contract.DomainEvent;
import vn.tuantra.contract.team.MemberCategory;
import vn.tuantra.contract.team.MemberRole;
import vn.tuantra.contract.team.TeamActivated;
import vn.tuantra.contract.team.TeamDecided;
import vn.tuantra.contract.team.TeamProposed;
import vn.tuantra.contract.team.TeamRosterChanged;
import vn.tuantra.contract.team.TeamStatus;

class PatrolTeamTest {

    private static final String WARNING = TeamPolicy.LEADERSHIP_NOT_BOTH_POLICE;

    @Test
    void tellsEveryChangeAsAFactAndAsTheWholeRoster() {
        PatrolTeam proposed = Teams.proposed(Teams.peopleOf(4));
        Change<PatrolTeam, DomainEvent> decided = TeamFounding.decide(
                proposed, Teams.paper(Teams.LAST_DAY_OF_THE_PLAN, WARNING), Teams.now(), Teams.CHAIR);
        Change<PatrolTeam, DomainEvent> active = TeamFounding.activate(decided.state(), Teams.now(), Teams.CHAIR);

        assertThat(decided.events()).first().isInstanceOfSatisfying(TeamDecided.class, fact -> {
            assertThat(fact.policy()).isEqualTo("PLAN-2022");
            assertThat(fact.acknowledgedWarnings()).containsExactly(WARNING);
        });
        assertThat(active.events())
                .hasSize(2)
                .first()
                .isInstanceOfSatisfying(
                        TeamActivated.class,
                        fact -> assertThat(fact.memberCount()).isEqualTo(4));
        assertThat(active.events()).last().isInstanceOfSatisfying(TeamRosterChanged.class, roster -> {
            assertThat(roster.status()).isEqualTo(TeamStatus.ACTIVE);
            assertThat(roster.members()).hasSize(4);
        });
    }

    @Test
    void letsAnIncompleteTeamBeProposed() {
        TeamProposal alone = new TeamProposal(
                new TeamId(UUID.randomUUID()),
                Teams.WARD,
                new UUID(4, 4),
                "Tổ số 1",
                List.of(Teams.member(MemberRole.MEMBER, MemberCategory.YOUTH, 2000)));
        assertThat(PatrolTeam.propose(alone, Teams.STAFF).events())
                .first()
                .isInstanceOfSatisfying(
                        TeamProposed.class,
                        fact -> assertThat(fact.memberCount()).isEqualTo(1));
    }

    @Test
    void refusesToListAPersonTwiceOrAnOfficerAsPlainMemberOrAnUnnamedCategory() {
        Membership somebody = Teams.member(MemberRole.MEMBER, MemberCategory.YOUTH, 2000);
        assertProposalRefused(List.of(somebody, somebody), "DUPLICATE_MEMBER");
        assertProposalRefused(
                List.of(Teams.member(MemberRole.MEMBER, MemberCategory.AREA_OFFICER, 1980)), "OFFICER_MUST_LEAD");
        assertProposalRefused(
                List.of(Teams.member(MemberRole.MEMBER, MemberCategory.OTHER, 1980)), "OTHER_CATEGORY_UNNAMED");
    }

    @Test
    void doesNotLetWhoeverProposedDecide() {
        PatrolTeam team = Teams.proposed(Teams.peopleOf(4));
        assertThatThrownBy(() -> TeamFounding.decide(team, Teams.paper(Teams.TODAY, WARNING), Teams.now(), Teams.STAFF))
                .hasMessageContaining("SAME_PERSON_PROPOSED");
    }

    @Test
    void asksForAReasonWhenNotBothLeadersArePoliceUnderThePlanOnly() {
        PatrolTeam team = Teams.proposed(Teams.peopleOf(4));
        assertThatThrownBy(() ->
                        TeamFounding.decide(team, Teams.paper(Teams.LAST_DAY_OF_THE_PLAN), Teams.now(), Teams.CHAIR))
                .hasMessageContaining("WARNING_NOT_ACKNOWLEDGED")
                .hasMessageContaining(WARNING);
        assertThat(TeamFounding.decide(team, Teams.paper(Teams.FIRST_DAY_OF_THE_LAW), Teams.now(), Teams.CHAIR)
                        .state()
                        .status())
                .isEqualTo(TeamStatus.DECIDED);
    }

    @Test
    void keepsOnlyAcknowledgementsOfWarningsThatWereRaised() {
        List<Membership> bothPolice = new ArrayList<>(Teams.peopleOf(4));
        bothPolice.set(1, Teams.member(MemberRole.DEPUTY, MemberCategory.AREA_OFFICER, 1985));
        assertThat(Teams.decided(Teams.LAST_DAY_OF_THE_PLAN, bothPolice).decision())
                .extracting(EstablishingDecision::acknowledgedWarnings)
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .isEmpty();
    }

    @Test
    void writesWardYearAndNumberIntoOneRegisterEntry() {
        assertThat(Teams.decided(Teams.TODAY, Teams.peopleOf(4)).decision())
                .extracting(EstablishingDecision::registerEntry)
                .isEqualTo(Teams.WARD + "/2024/15/QĐ-UBND");
    }

    @Test
    void knowsNoPolicyBeforeThePlan() {
        PatrolTeam team = Teams.proposed(Teams.peopleOf(4));
        LocalDate before = LocalDate.of(2022, 3, 21);
        assertThatThrownBy(() -> TeamFounding.decide(team, Teams.paper(before, WARNING), Teams.now(), Teams.CHAIR))
                .hasMessageContaining("NO_POLICY_YET");
        assertThat(Teams.POLICIES.at(before.plusDays(1)).name()).isEqualTo("PLAN-2022");
    }

    @Test
    void waitsForTheEffectiveDay() {
        PatrolTeam team = Teams.decided(Teams.TODAY, Teams.peopleOf(4));
        assertThatThrownBy(() -> TeamFounding.activate(team, Teams.on(Teams.TODAY.minusDays(1)), Teams.CHAIR))
                .hasMessageContaining("NOT_YET_EFFECTIVE");
    }

    private static void assertProposalRefused(List<Membership> people, String code) {
        assertThatThrownBy(() -> Teams.proposed(people)).hasMessageContaining(code);
    }
}

package vn.tuantra.team.patrolteam.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.tuantra.contract.team.MemberCategory.AREA_OFFICER;
import static vn.tuantra.contract.team.MemberCategory.CIVIL_GUARD;
import static vn.tuantra.contract.team.MemberCategory.YOUTH;
import static vn.tuantra.contract.team.MemberRole.DEPUTY;
import static vn.tuantra.contract.team.MemberRole.LEADER;
import static vn.tuantra.contract.team.MemberRole.MEMBER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tuantra.contract.team.TeamStatus;

/** A team is measured by the policy of the day on which it was decided. */
class TeamPolicyTest {

    @ParameterizedTest(name = "decided {0} with {1} people: {2}")
    @CsvSource({
        "2024-06-30, 3, TEAM_TOO_SMALL",
        "2024-06-30, 4, ACTIVE",
        "2024-06-30, 5, ACTIVE",
        "2024-06-30, 12, ACTIVE",
        "2024-07-01, 2, TEAM_TOO_SMALL",
        "2024-07-01, 3, ACTIVE",
        "2024-07-01, 4, ACTIVE",
        "2024-07-01, 5, ACTIVE",
        "2024-07-01, 6, TEAM_TOO_LARGE"
    })
    void measuresTheSizeByTheDayOfTheDecision(LocalDate decided, int size, String outcome) {
        PatrolTeam team = Teams.decided(decided, Teams.peopleOf(size));
        if (outcome.equals("ACTIVE")) {
            assertThat(activated(team).status()).isEqualTo(TeamStatus.ACTIVE);
        } else {
            assertThatThrownBy(() -> activated(team)).hasMessageContaining(outcome);
        }
    }

    @Test
    void asksForExactlyOneLeaderAndOneDeputy() {
        assertRefused("NO_LEADER", DEPUTY);
        assertRefused("NO_DEPUTY", LEADER);
        assertRefused("MORE_THAN_ONE_LEADER", LEADER, LEADER, DEPUTY);
        assertRefused("MORE_THAN_ONE_DEPUTY", LEADER, DEPUTY, DEPUTY);
    }

    @Test
    void asksForAnAreaOfficerAmongTheLeadersUnderThePlanOnly() {
        List<Membership> civilians = Teams.peopleOf(4);
        civilians.set(0, Teams.member(LEADER, CIVIL_GUARD, 1980));
        PatrolTeam underThePlan = Teams.decided(Teams.LAST_DAY_OF_THE_PLAN, civilians);
        assertThatThrownBy(() -> activated(underThePlan)).hasMessageContaining("NO_AREA_OFFICER");
        assertThat(activated(Teams.decided(Teams.FIRST_DAY_OF_THE_LAW, civilians))
                        .status())
                .isEqualTo(TeamStatus.ACTIVE);
    }

    @ParameterizedTest(name = "born {0}")
    @CsvSource({"2006, ACTIVE", "2007, MEMBER_UNDER_AGE"})
    void refusesMembersUnderAge(int birthYear, String outcome) {
        List<Membership> people = Teams.peopleOf(4);
        people.set(3, Teams.member(MEMBER, YOUTH, birthYear));
        PatrolTeam team = Teams.decided(Teams.FIRST_DAY_OF_THE_LAW, people);
        if (outcome.equals("ACTIVE")) {
            assertThat(activated(team).status()).isEqualTo(TeamStatus.ACTIVE);
        } else {
            assertThatThrownBy(() -> activated(team)).hasMessageContaining(outcome);
        }
    }

    @Test
    void countsOnlyThoseWhoAreMembersOnTheDay() {
        List<Membership> people = Teams.peopleOf(4);
        Membership leaving = people.get(3);
        people.set(3, membershipUntil(leaving, Teams.TODAY));
        PatrolTeam short_ = Teams.decided(Teams.LAST_DAY_OF_THE_PLAN, people);
        assertThatThrownBy(() -> activated(short_)).hasMessageContaining("TEAM_TOO_SMALL");
        people.set(3, membershipUntil(leaving, Teams.TODAY.plusDays(1)));
        assertThat(activated(Teams.decided(Teams.LAST_DAY_OF_THE_PLAN, people)).status())
                .isEqualTo(TeamStatus.ACTIVE);
    }

    @ParameterizedTest(name = "{0}: leader police {1}, deputy police {2}: met {3}, reason wanted {4}")
    @CsvSource({
        "BOTH, true, true, true, false",
        "BOTH, true, false, false, false",
        "DEPUTY_ONLY, false, true, true, false",
        "DEPUTY_ONLY, true, false, false, false",
        "AT_LEAST_ONE, true, true, true, false",
        "AT_LEAST_ONE, true, false, true, true",
        "AT_LEAST_ONE, false, true, true, true",
        "AT_LEAST_ONE, false, false, false, true",
        "NONE, false, false, true, false"
    })
    void readsThePlanInThreeWays(
            LeadershipRule rule, boolean leaderPolice, boolean deputyPolice, boolean met, boolean reasonWanted) {
        Roster roster = new Roster(List.of(
                Teams.member(LEADER, leaderPolice ? AREA_OFFICER : YOUTH, 1980),
                Teams.member(DEPUTY, deputyPolice ? AREA_OFFICER : YOUTH, 1980)));
        assertThat(rule.isMetBy(roster)).isEqualTo(met);
        assertThat(rule.wantsReasonFor(roster)).isEqualTo(reasonWanted);
    }

    @Test
    void refusesTwoPoliciesThatStartOnTheSameDay() {
        TeamPolicy policy = new TeamPolicy("A", Teams.TODAY, 4, null, 1, 1, LeadershipRule.NONE, null, true);
        assertThatThrownBy(() -> new TeamPolicies(List.of(policy, policy))).hasMessageContaining("same day");
    }

    private static void assertRefused(String code, vn.tuantra.contract.team.MemberRole... leadership) {
        List<Membership> people = new ArrayList<>();
        for (var role : leadership) {
            people.add(Teams.member(role, AREA_OFFICER, 1980));
        }
        while (people.size() < 4) {
            people.add(Teams.member(MEMBER, YOUTH, 2000));
        }
        PatrolTeam team = Teams.decided(Teams.FIRST_DAY_OF_THE_LAW, people);
        assertThatThrownBy(() -> activated(team)).hasMessageContaining(code);
    }

    private static PatrolTeam activated(PatrolTeam team) {
        return TeamFounding.activate(team, Teams.now(), Teams.CHAIR).state();
    }

    private static Membership membershipUntil(Membership member, LocalDate leftOn) {
        return member.until(leftOn);
    }
}

package vn.tuantra.team.patrolteam.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.team.MemberCategory;
import vn.tuantra.contract.team.MemberRole;
import vn.tuantra.contract.team.Sex;
import vn.tuantra.contract.team.TeamStatus;

/** Teams and papers of the tests. */
final class Teams {

    static final UUID WARD = new UUID(3, 3);
    static final LocalDate LAST_DAY_OF_THE_PLAN = LocalDate.of(2024, 6, 30);
    static final LocalDate FIRST_DAY_OF_THE_LAW = LocalDate.of(2024, 7, 1);
    static final LocalDate TODAY = LocalDate.of(2024, 8, 1);
    static final Actor STAFF = new Actor("staff", "WARD_PC_STAFF", WARD);
    static final Actor CHAIR = new Actor("chair", "WARD_PC_CHAIR", WARD);
    static final TeamPolicies POLICIES = new TeamPolicies(List.of(
            new TeamPolicy(
                    "PLAN-2022", LocalDate.of(2022, 3, 22), 4, null, 1, 1, LeadershipRule.AT_LEAST_ONE, null, true),
            new TeamPolicy("LAW30-HN-2024", FIRST_DAY_OF_THE_LAW, 3, 5, 1, 1, LeadershipRule.NONE, 70, true)));

    private Teams() {}

    /** A leader who is an area officer, a civilian deputy, and so many others that there are {@code size}. */
    static List<Membership> peopleOf(int size) {
        List<Membership> people = new ArrayList<>();
        people.add(member(MemberRole.LEADER, MemberCategory.AREA_OFFICER, 1980));
        people.add(member(MemberRole.DEPUTY, MemberCategory.CIVIL_GUARD, 1985));
        while (people.size() < size) {
            people.add(member(MemberRole.MEMBER, MemberCategory.YOUTH, 2000));
        }
        return people;
    }

    static Membership member(MemberRole role, MemberCategory category, int birthYear) {
        UUID id = UUID.randomUUID();
        return new Membership(
                id,
                new PersonalDetails("N. V. M.", "v1.name", "*******001", "v1.phone", Set.of("token"), "identity " + id),
                birthYear,
                Sex.MALE,
                category,
                null,
                role,
                LocalDate.of(2022, 4, 1),
                null);
    }

    static Circumstances now() {
        return on(TODAY);
    }

    static Circumstances on(LocalDate day) {
        return new Circumstances(POLICIES, day, 18, false);
    }

    static PatrolTeam proposed(List<Membership> people) {
        return PatrolTeam.propose(
                        new TeamProposal(new TeamId(UUID.randomUUID()), WARD, new UUID(4, 4), "Tổ số 1", people), STAFF)
                .state();
    }

    static PatrolTeam decided(LocalDate day, List<Membership> people) {
        return TeamFounding.decide(proposed(people), paper(day, TeamPolicy.LEADERSHIP_NOT_BOTH_POLICE), now(), CHAIR)
                .state();
    }

    /** A working team, founded under the plan. */
    static PatrolTeam active(int size) {
        return active(peopleOf(size));
    }

    static PatrolTeam active(List<Membership> people) {
        return TeamFounding.activate(decided(LAST_DAY_OF_THE_PLAN, people), now(), CHAIR)
                .state();
    }

    /** A team that came into some state. */
    static PatrolTeam in(TeamStatus status) {
        return switch (status) {
            case PROPOSED -> proposed(peopleOf(4));
            case DECIDED -> decided(TODAY, peopleOf(4));
            case ACTIVE -> active(4);
            case SUSPENDED ->
                TeamLife.suspend(active(4), paper("16/QĐ-UBND", TODAY), now(), CHAIR)
                        .state();
            case DISSOLVED ->
                TeamLife.dissolve(active(4), paper("17/QĐ-UBND", TODAY), now(), CHAIR)
                        .state();
            case REJECTED ->
                TeamFounding.reject(proposed(peopleOf(4)), "Chưa cần thiết", CHAIR)
                        .state();
        };
    }

    static EstablishingDecision.Paper paper(String number, LocalDate day, String... acknowledged) {
        EstablishingDecision.Paper paper = paper(day, acknowledged);
        return new EstablishingDecision.Paper(number, day, day, paper.acknowledgements());
    }

    static EstablishingDecision.Paper paper(LocalDate day, String... acknowledged) {
        return new EstablishingDecision.Paper(
                "15/QĐ-UBND",
                day,
                day,
                Arrays.stream(acknowledged)
                        .map(code -> new AcknowledgedWarning(code, "Phường chỉ có một CSKV"))
                        .toList());
    }
}

package vn.tuantra.team.patrolteam.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.team.MemberCategory;
import vn.tuantra.contract.team.MemberRole;
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
            new TeamPolicy("PLAN-2022", LocalDate.of(2022, 3, 22), 4, null, 1, 1, LeadershipRule.AT_LEAST_ONE),
            new TeamPolicy("LAW30-HN-2024", FIRST_DAY_OF_THE_LAW, 3, 5, 1, 1, LeadershipRule.NONE)));

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
        return new Membership(
                UUID.randomUUID(),
                "Nguyễn Văn Mẫu",
                birthYear,
                Membership.Sex.MALE,
                category,
                null,
                "0900000001",
                role,
                LocalDate.of(2022, 4, 1),
                null);
    }

    static PatrolTeam proposed(List<Membership> people) {
        return PatrolTeam.propose(
                        new TeamProposal(new TeamId(UUID.randomUUID()), WARD, new UUID(4, 4), "Tổ số 1", people), STAFF)
                .state();
    }

    static PatrolTeam decided(LocalDate day, List<Membership> people) {
        return proposed(people)
                .decide(paper(day, TeamPolicy.LEADERSHIP_NOT_BOTH_POLICE), POLICIES, CHAIR)
                .state();
    }

    /** A team that came into some state with or without a decision. */
    static PatrolTeam in(TeamStatus status, @Nullable EstablishingDecision decision) {
        PatrolTeam team = proposed(peopleOf(4));
        return new PatrolTeam(
                team.teamId(),
                team.wardId(),
                team.residentialGroupId(),
                team.nameVi(),
                status,
                team.members(),
                team.proposedBy(),
                decision);
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

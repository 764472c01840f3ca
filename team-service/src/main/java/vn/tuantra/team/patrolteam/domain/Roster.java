package vn.tuantra.team.patrolteam.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.contract.team.MemberRole;

/** Who belongs to a team. */
record Roster(List<Membership> members) {

    Roster on(LocalDate day) {
        return new Roster(
                members.stream().filter(member -> member.isCurrentOn(day)).toList());
    }

    int size() {
        return members.size();
    }

    long count(MemberRole role) {
        return members.stream().filter(member -> member.role() == role).count();
    }

    boolean hasOfficerAs(MemberRole role) {
        return members.stream().anyMatch(member -> member.role() == role && member.isAreaOfficer());
    }

    /** @throws Refusal {@code MEMBER_UNDER_AGE} naming the first such member */
    void requireOfAge(int years, LocalDate day) {
        members.stream().filter(member -> member.ageOn(day) < years).findFirst().ifPresent(young -> {
            throw Refusal.conflict("MEMBER_UNDER_AGE", Map.of("member", young.memberId(), "minimumAge", years));
        });
    }
}

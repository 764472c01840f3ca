package vn.tuantra.team.patrolteam.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

    boolean hasAnyoneOlderThan(int years, LocalDate day) {
        return members.stream().anyMatch(member -> member.ageOn(day) > years);
    }

    /** @throws Refusal {@code NOT_A_MEMBER} */
    Membership current(UUID memberId) {
        return members.stream()
                .filter(member -> member.memberId().equals(memberId) && member.leftOn() == null)
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("NOT_A_MEMBER", Map.of("member", memberId)));
    }

    boolean hasCurrent(UUID memberId) {
        return members.stream().anyMatch(member -> member.memberId().equals(memberId) && member.leftOn() == null);
    }

    /** @throws Refusal {@code MEMBER_UNDER_AGE} naming the first such member */
    void requireOfAge(int years, LocalDate day) {
        tooYoung(years, day).stream().findFirst().ifPresent(refused -> {
            throw refused;
        });
    }

    /** One refusal for each member who is too young on a day. */
    List<Refusal> tooYoung(int years, LocalDate day) {
        return members.stream()
                .filter(member -> member.ageOn(day) < years)
                .map(young ->
                        Refusal.conflict("MEMBER_UNDER_AGE", Map.of("member", young.memberId(), "minimumAge", years)))
                .toList();
    }
}

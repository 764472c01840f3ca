package vn.tuantra.team.patrolteam.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.team.MemberCategory;
import vn.tuantra.contract.team.MemberRole;
import vn.tuantra.contract.team.RosterMember;
import vn.tuantra.contract.team.Sex;

/**
 * A person in a team, in one role, from a day on (REQ-TEAM-5, REQ-TEAM-6). Another role is another membership: what was
 * is never rewritten.
 *
 * @param otherCategory what {@code OTHER} means; the plan's list of sources is open
 * @param joinedOn first day in this role
 * @param leftOn first day on which the person does not hold it any more
 */
public record Membership(
        UUID memberId,
        PersonalDetails person,
        int birthYear,
        Sex sex,
        MemberCategory category,
        @Nullable String otherCategory,
        MemberRole role,
        LocalDate joinedOn,
        @Nullable LocalDate leftOn) {

    public boolean isCurrentOn(LocalDate day) {
        return !day.isBefore(joinedOn) && (leftOn == null || day.isBefore(leftOn));
    }

    public boolean isAreaOfficer() {
        return category == MemberCategory.AREA_OFFICER;
    }

    /** Age reached in the course of that day's year: only the year of birth is known. */
    int ageOn(LocalDate day) {
        return day.getYear() - birthYear;
    }

    Membership until(LocalDate day) {
        return new Membership(memberId, person, birthYear, sex, category, otherCategory, role, joinedOn, day);
    }

    Membership as(MemberRole next, LocalDate from) {
        return new Membership(memberId, person, birthYear, sex, category, otherCategory, next, from, null);
    }

    /** The same role and days, with the person written as it is right. */
    Membership correctedTo(Membership right) {
        return new Membership(
                memberId,
                right.person(),
                right.birthYear(),
                right.sex(),
                category,
                otherCategory,
                role,
                joinedOn,
                leftOn);
    }

    Membership erased() {
        return new Membership(
                memberId, PersonalDetails.erased(), birthYear, sex, category, otherCategory, role, joinedOn, leftOn);
    }

    /** What no second team may hold at the same time; nothing for area officers, who look after several teams. */
    public List<String> claims() {
        return isAreaOfficer() || leftOn != null ? List.of() : List.of(memberId.toString(), person.identity());
    }

    RosterMember publicPart() {
        return new RosterMember(memberId, role, category, joinedOn, leftOn, sex);
    }
}

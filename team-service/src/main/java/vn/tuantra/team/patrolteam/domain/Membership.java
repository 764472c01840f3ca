package vn.tuantra.team.patrolteam.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.team.MemberCategory;
import vn.tuantra.contract.team.MemberRole;
import vn.tuantra.contract.team.RosterMember;

/**
 * A person in a team from a day on (REQ-TEAM-5, REQ-TEAM-6).
 *
 * @param otherCategory what {@code OTHER} means; the plan's list of sources is open
 * @param leftOn first day on which the person is no member any more
 */
public record Membership(
        UUID memberId,
        String fullName,
        int birthYear,
        Sex sex,
        MemberCategory category,
        @Nullable String otherCategory,
        String phone,
        MemberRole role,
        LocalDate joinedOn,
        @Nullable LocalDate leftOn) {

    /** As registered for the statistics. */
    public enum Sex {
        MALE,
        FEMALE
    }

    boolean isCurrentOn(LocalDate day) {
        return !day.isBefore(joinedOn) && (leftOn == null || day.isBefore(leftOn));
    }

    boolean isAreaOfficer() {
        return category == MemberCategory.AREA_OFFICER;
    }

    /** Age reached in the course of that day's year: only the year of birth is known. */
    int ageOn(LocalDate day) {
        return day.getYear() - birthYear;
    }

    RosterMember publicPart() {
        return new RosterMember(memberId, role, category, joinedOn, leftOn);
    }
}

package vn.tuantra.team.patrolteam.application;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.team.MemberCategory;
import vn.tuantra.contract.team.MemberRole;
import vn.tuantra.contract.team.Sex;

/** A person who is to become a member, as the ward's staff write it down. Lives only until it is sealed. */
public record Applicant(
        UUID memberId,
        String fullName,
        int birthYear,
        Sex sex,
        MemberCategory category,
        @Nullable String otherCategory,
        String phone,
        MemberRole role,
        LocalDate joinedOn) {

    /** Without the person: this may end up in a log. */
    @Override
    public String toString() {
        return "Applicant[" + memberId + "]";
    }
}

package vn.tuantra.team.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.team.MemberCategory;
import vn.tuantra.contract.team.MemberRole;
import vn.tuantra.contract.team.Sex;
import vn.tuantra.contract.team.TeamStatus;

/**
 * Everything that this service keeps of a person.
 *
 * @param phone absent, as the name in full is, when nobody can read it any more
 * @param memberships one per role held, the latest first
 * @param known what the features keep, by the name of the part
 */
record PersonalRecord(
        UUID memberId,
        String fullName,
        @Nullable String phone,
        int birthYear,
        Sex sex,
        List<Membership> memberships,
        Map<String, List<?>> known) {

    /** A role in a team. */
    record Membership(
            UUID teamId,
            String teamNameVi,
            TeamStatus teamStatus,
            MemberRole role,
            MemberCategory category,
            LocalDate joinedOn,
            @Nullable LocalDate leftOn) {}

    /** The record with who looked at it, as it is given to the person. */
    record Copy(PersonalRecord person, List<LookView> looks) {}

    /** Without the person: this may end up in a log. */
    @Override
    public String toString() {
        return "PersonalRecord[" + memberId + "]";
    }
}

package vn.tuantra.team.patrolteam.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.contract.team.MemberCategory;
import vn.tuantra.contract.team.MemberRole;

/** What the ward's staff put forward. It may still be incomplete: size and leadership are asked for at activation. */
public record TeamProposal(
        TeamId teamId, UUID wardId, UUID residentialGroupId, String nameVi, List<Membership> members) {

    public TeamProposal {
        members = List.copyOf(members);
    }

    /** @throws Refusal {@code DUPLICATE_MEMBER}, {@code OFFICER_MUST_LEAD}, {@code OTHER_CATEGORY_UNNAMED} */
    void check() {
        Set<String> seen = new HashSet<>();
        for (Membership member : members) {
            if (!seen.add(member.memberId().toString())
                    || !seen.add(member.person().identity())) {
                throw about("DUPLICATE_MEMBER", member);
            }
            requireSound(member);
        }
    }

    /** @throws Refusal {@code OFFICER_MUST_LEAD}, {@code OTHER_CATEGORY_UNNAMED} */
    static void requireSound(Membership member) {
        if (member.isAreaOfficer() && member.role() == MemberRole.MEMBER) {
            throw about("OFFICER_MUST_LEAD", member);
        }
        if (member.category() == MemberCategory.OTHER && member.otherCategory() == null) {
            throw about("OTHER_CATEGORY_UNNAMED", member);
        }
    }

    private static Refusal about(String code, Membership member) {
        return Refusal.invalid(code, Map.of("member", member.memberId()));
    }
}

package vn.tuantra.local.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.tuantra.contract.team.MemberCategory;
import vn.tuantra.contract.team.MemberRole;

/**
 * A patrol team whose members are made up.
 *
 * @param unit the ward's People's Committee, which proposes and decides
 * @param police the ward's police
 */
public record DemoTeam(
        UUID id,
        UUID unit,
        UUID police,
        String nameVi,
        UUID residentialGroupId,
        String decisionNumber,
        List<Member> members) {

    /** Nobody who exists. */
    public record Member(
            UUID id,
            String fullName,
            int birthYear,
            String sex,
            MemberCategory category,
            String phone,
            MemberRole role,
            LocalDate joinedOn) {}

    /** What the ward's staff send. */
    record Proposal(UUID id, String nameVi, UUID residentialGroupId, List<Member> members) {}

    Proposal proposal() {
        return new Proposal(id, nameVi, residentialGroupId, members);
    }
}

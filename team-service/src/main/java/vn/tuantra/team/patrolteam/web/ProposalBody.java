package vn.tuantra.team.patrolteam.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.team.MemberCategory;
import vn.tuantra.contract.team.MemberRole;
import vn.tuantra.team.patrolteam.application.ProposeTeam;
import vn.tuantra.team.patrolteam.domain.Membership;
import vn.tuantra.team.patrolteam.domain.Membership.Sex;
import vn.tuantra.team.patrolteam.domain.TeamId;

/** A team as it is proposed. */
record ProposalBody(
        @NotNull UUID id,
        @NotBlank @Size(max = 200) String nameVi,
        @NotNull UUID residentialGroupId,
        @NotNull @Size(min = 1, max = 60) List<@Valid @NotNull Member> members) {

    record Member(
            @NotNull UUID id,
            @NotBlank @Size(max = 100) String fullName,
            @Min(1900) @Max(2100) int birthYear,
            @NotNull Sex sex,
            @NotNull MemberCategory category,
            @Nullable @Size(min = 1, max = 100) String otherCategory,

            @NotNull @Pattern(regexp = "\\+?[0-9][0-9 .]{6,18}")
            String phone,

            @NotNull MemberRole role,
            @NotNull LocalDate joinedOn) {

        Membership asMembership() {
            return new Membership(
                    id, fullName.strip(), birthYear, sex, category, otherCategory, phone, role, joinedOn, null);
        }
    }

    ProposeTeam.Input asInput() {
        return new ProposeTeam.Input(
                new TeamId(id),
                nameVi.strip(),
                residentialGroupId,
                members.stream().map(Member::asMembership).toList());
    }
}

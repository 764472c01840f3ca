package vn.tuantra.team.patrolteam.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.text.Words;
import vn.tuantra.contract.team.MemberCategory;
import vn.tuantra.contract.team.MemberRole;
import vn.tuantra.contract.team.Sex;
import vn.tuantra.team.patrolteam.application.Applicant;

/** A person who is to become a member (REQ-TEAM-5). */
record MemberBody(
        @NotNull UUID id,
        @NotBlank @Size(max = 100) String fullName,
        @Min(1900) @Max(2100) int birthYear,
        @NotNull Sex sex,
        @NotNull MemberCategory category,

        @Nullable @Size(max = 100) @Pattern(regexp = Words.SOMETHING, message = "{words.given}")
        String otherCategory,

        @NotNull @Pattern(regexp = "\\+?[0-9][0-9 .\\-]{6,18}")
        String phone,

        @NotNull MemberRole role,
        @NotNull LocalDate joinedOn) {

    Applicant asApplicant() {
        return new Applicant(id, fullName, birthYear, sex, category, otherCategory, phone, role, joinedOn);
    }
}

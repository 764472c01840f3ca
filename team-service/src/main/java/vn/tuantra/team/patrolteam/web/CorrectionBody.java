package vn.tuantra.team.patrolteam.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.text.Words;
import vn.tuantra.contract.team.Sex;
import vn.tuantra.team.patrolteam.application.CorrectMember;

/** What a correcting decision puts right about a member; what is absent stays. */
record CorrectionBody(
        @NotNull @Valid DecisionBody decision,
        @NotNull UUID memberId,

        @Nullable @Size(max = 100) @Pattern(regexp = Words.SOMETHING, message = "{words.given}")
        String fullName,

        @Nullable @Min(1900) @Max(2100) Integer birthYear,
        @Nullable Sex sex,

        @Nullable @Pattern(regexp = "\\+?[0-9][0-9 .\\-]{6,18}")
        String phone) {

    /** @throws Refusal {@code INVALID_FIELD} where nothing is to be corrected */
    CorrectMember.Right asRight() {
        if (fullName == null && birthYear == null && sex == null && phone == null) {
            throw Refusal.invalid("INVALID_FIELD", Map.of("field", "fullName"));
        }
        return new CorrectMember.Right(memberId, fullName, birthYear, sex, phone);
    }
}

package vn.tuantra.team.patrolteam.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.contract.team.MemberRole;
import vn.tuantra.team.patrolteam.application.AmendMembers;

/** A decision about the members of a team; its lines take effect together. */
record AmendmentBody(
        @NotNull @Valid DecisionBody decision,
        @NotNull @Size(min = 1, max = 60) List<@Valid @NotNull Line> changes) {

    /** What a line does. */
    enum Kind {
        JOIN,
        LEAVE,
        TAKE_ROLE
    }

    /**
     * @param member who joins
     * @param memberId who leaves or takes another role
     */
    record Line(
            @NotNull Kind kind,
            @Nullable @Valid MemberBody member,
            @Nullable UUID memberId,
            @Nullable MemberRole role) {

        /** @throws Refusal {@code INVALID_FIELD} naming what the kind of line needs */
        AmendMembers.Line asLine() {
            return switch (kind) {
                case JOIN ->
                    new AmendMembers.Line.Join(require(member, "member").asApplicant());
                case LEAVE -> new AmendMembers.Line.Leave(require(memberId, "memberId"));
                case TAKE_ROLE -> new AmendMembers.Line.TakeRole(require(memberId, "memberId"), require(role, "role"));
            };
        }

        private static <T> T require(@Nullable T value, String field) {
            if (value == null) {
                throw Refusal.invalid("INVALID_FIELD", Map.of("field", "changes." + field));
            }
            return value;
        }
    }

    List<AmendMembers.Line> asLines() {
        return changes.stream().map(Line::asLine).toList();
    }
}

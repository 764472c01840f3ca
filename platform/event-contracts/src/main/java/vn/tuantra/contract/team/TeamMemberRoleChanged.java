package vn.tuantra.contract.team;

import java.time.LocalDate;
import java.util.UUID;
import vn.tuantra.contract.Actor;

/** A member took another role in the same team (REQ-TEAM-6). */
public record TeamMemberRoleChanged(
        UUID teamId,
        UUID wardId,
        UUID memberId,
        MemberRole formerRole,
        MemberRole role,
        MemberCategory category,
        LocalDate changedOn,
        Actor by)
        implements TeamEvent {}

package vn.tuantra.contract.team;

import java.time.LocalDate;
import java.util.UUID;
import vn.tuantra.contract.Actor;

/** A person left a team; {@code leftOn} is the first day without the person (REQ-TEAM-6). */
public record TeamMemberLeft(
        UUID teamId, UUID wardId, UUID memberId, MemberRole role, MemberCategory category, LocalDate leftOn, Actor by)
        implements TeamEvent {}

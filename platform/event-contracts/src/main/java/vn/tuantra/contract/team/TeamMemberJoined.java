package vn.tuantra.contract.team;

import java.time.LocalDate;
import java.util.UUID;
import vn.tuantra.contract.Actor;

/** A person joined a working team (REQ-TEAM-6). */
public record TeamMemberJoined(
        UUID teamId, UUID wardId, UUID memberId, MemberRole role, MemberCategory category, LocalDate joinedOn, Actor by)
        implements TeamEvent {}

package vn.tuantra.team.patrolteam.domain;

import java.util.UUID;
import vn.tuantra.contract.team.MemberRole;

/** One line of a decision about a team's members (REQ-TEAM-6). */
public sealed interface MemberChange {

    /** A person comes in. */
    record Join(Membership newcomer) implements MemberChange {}

    /** A person goes. */
    record Leave(UUID memberId) implements MemberChange {}

    /** A member takes another role. */
    record TakeRole(UUID memberId, MemberRole role) implements MemberChange {}
}

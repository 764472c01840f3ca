package vn.tuantra.team.patrolteam.domain;

import vn.tuantra.contract.team.MemberRole;

/** Which of leader and deputy must be area police officers; the plan's wording allows three readings (REQ-TEAM-4). */
public enum LeadershipRule {
    BOTH,
    DEPUTY_ONLY,
    AT_LEAST_ONE,
    NONE;

    boolean isMetBy(Roster roster) {
        boolean leader = roster.hasOfficerAs(MemberRole.LEADER);
        boolean deputy = roster.hasOfficerAs(MemberRole.DEPUTY);
        return switch (this) {
            case BOTH -> leader && deputy;
            case DEPUTY_ONLY -> deputy;
            case AT_LEAST_ONE -> leader || deputy;
            case NONE -> true;
        };
    }

    /** The weaker reading lets a team with one officer pass, if the chair says why. */
    boolean wantsReasonFor(Roster roster) {
        return this == AT_LEAST_ONE
                && !(roster.hasOfficerAs(MemberRole.LEADER) && roster.hasOfficerAs(MemberRole.DEPUTY));
    }
}

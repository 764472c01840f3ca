package vn.tuantra.team.patrolteam.domain;

import java.time.LocalDate;

/**
 * What a decision about a team depends on besides the team.
 *
 * @param groupHasTeam whether another team works for the same residential group (REQ-TEAM-2)
 * @param minimumAge of members in years
 */
public record Circumstances(TeamPolicies policies, LocalDate today, int minimumAge, boolean groupHasTeam) {}

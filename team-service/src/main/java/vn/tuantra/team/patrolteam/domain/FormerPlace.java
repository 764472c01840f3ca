package vn.tuantra.team.patrolteam.domain;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Where a team worked before it was reassigned (REQ-ORG-5).
 *
 * @param until first day on which it worked elsewhere
 */
public record FormerPlace(UUID wardId, UUID residentialGroupId, LocalDate until) {}

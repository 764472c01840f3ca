package vn.tuantra.team.welfare.allowance.domain;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * A logged patrol as far as allowances go. It belongs to the day of its start.
 *
 * @param length from actual start to actual end
 */
public record Turn(UUID patrolId, UUID teamId, LocalDate day, Duration length, Set<UUID> participants) {}

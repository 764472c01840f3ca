package vn.tuantra.patrol.patrol.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why one of several plans cannot be.
 *
 * @param date the Vietnamese day of its start
 * @param code of the refusal
 * @param field that is wrong
 * @param member about whom it is
 * @param patrol that is in the way
 */
public record PlanConflict(
        LocalDate date,
        String code,
        @Nullable String field,
        @Nullable UUID member,
        @Nullable UUID patrol) {}

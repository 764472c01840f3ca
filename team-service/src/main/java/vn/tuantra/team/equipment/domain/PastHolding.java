package vn.tuantra.team.equipment.domain;

import java.time.LocalDate;

/**
 * Who held an item before.
 *
 * @param until the day on which it came back, was found or was given to somebody else
 */
public record PastHolding(Holding holding, LocalDate until) {}

package vn.tuantra.incident.incident.domain;

import java.util.List;
import java.util.UUID;

/** Running numbers per ward code and year, without gaps and without doubles. */
public interface IncidentNumbers {

    /** What a number is written to; answers whether the incident took this very number. */
    @FunctionalInterface
    interface Recipient {
        boolean take(UUID incidentId, String number);
    }

    /**
     * Gives incidents the next numbers of a series, in their order. Whatever process dies in between, the number that was
     * drawn goes to the incident it was drawn for: the next caller finishes that first.
     *
     * @param series ward code and year, {@code 00004-2022}
     */
    void give(String series, List<UUID> incidentIds, Recipient recipient);
}

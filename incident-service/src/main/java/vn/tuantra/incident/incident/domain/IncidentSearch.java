package vn.tuantra.incident.incident.domain;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.incident.IncidentState;
import vn.tuantra.contract.incident.Severity;

/**
 * What a duty officer looks for. Empty lists and absent values mean "any".
 *
 * @param wardIds lying in one of these wards, or on their border
 * @param handlingUnitIds or handled by one of these units
 * @param categories codes, or three letters for a group
 * @param receivedFrom inclusive
 * @param receivedTo exclusive
 * @param words folded; each must begin a word of the report
 * @param number what may be a case's number or the end of one; it fits where the words do not
 * @param author whose drafts are shown as well
 * @param only for whoever has no need to know of other teams' cases
 * @param after the place in the list after which to go on
 */
public record IncidentSearch(
        List<UUID> wardIds,
        List<UUID> handlingUnitIds,
        Set<IncidentState> states,
        Set<Severity> severities,
        List<String> categories,
        @Nullable Instant receivedFrom,
        @Nullable Instant receivedTo,
        List<String> words,
        @Nullable String number,
        @Nullable Circle near,
        @Nullable String author,
        @Nullable NeedToKnow only,
        @Nullable After after) {

    /** The cases of a team, and those that somebody reported. */
    public record NeedToKnow(@Nullable UUID teamId, String subject) {}

    /** A place in a list sorted by time of receipt, newest first, then by id. */
    public record After(Instant receivedAt, UUID id) {}

    public IncidentSearch {
        wardIds = List.copyOf(wardIds);
        handlingUnitIds = List.copyOf(handlingUnitIds);
        states = Set.copyOf(states);
        severities = Set.copyOf(severities);
        categories = List.copyOf(categories);
        words = List.copyOf(words);
    }
}

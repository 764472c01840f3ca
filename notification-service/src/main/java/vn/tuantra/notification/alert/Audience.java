package vn.tuantra.notification.alert;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.tuantra.contract.incident.IncidentEvent;
import vn.tuantra.contract.incident.IncidentReclassified;
import vn.tuantra.contract.incident.Severity;

/**
 * What a screen or another receiver wants to be told.
 *
 * @param unitId whose screen or receiver it is
 * @param units whose alerts it shows: the unit alone, or with everything below it
 * @param severities absent ones are left out; empty for all
 * @param categories codes or their beginnings ({@code CRM}, {@code FIR-01}); empty for all
 */
public record Audience(UUID unitId, Set<UUID> units, Set<Severity> severities, List<String> categories) {

    public Audience {
        units = Set.copyOf(units);
        severities = Set.copyOf(severities);
        categories = List.copyOf(categories);
    }

    public static Audience of(UUID unitId) {
        return new Audience(unitId, Set.of(unitId), Set.of(), List.of());
    }

    /** Whether the fact is shown. A case that was in view before it was reclassified stays in view. */
    public boolean wants(IncidentEvent fact) {
        return fact.audience().stream().anyMatch(units::contains) && isOfInterest(fact);
    }

    /** The same for a fact that is known to concern one of the units. */
    public boolean isOfInterest(IncidentEvent fact) {
        return wantsSeverity(fact) && wantsCategory(fact);
    }

    private boolean wantsSeverity(IncidentEvent fact) {
        return severities.isEmpty()
                || severities.contains(fact.incident().severity())
                || (fact instanceof IncidentReclassified changed && severities.contains(changed.previousSeverity()));
    }

    private boolean wantsCategory(IncidentEvent fact) {
        return categories.isEmpty()
                || categories.stream().anyMatch(fact.incident().category()::startsWith);
    }
}

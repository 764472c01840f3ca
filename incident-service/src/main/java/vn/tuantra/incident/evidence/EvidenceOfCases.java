package vn.tuantra.incident.evidence;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.tuantra.incident.incident.application.CaseFiles;
import vn.tuantra.incident.incident.application.MergedCases;
import vn.tuantra.incident.incident.domain.Incident;

/** Tells the use cases of incidents which evidence there is. */
@Component
class EvidenceOfCases implements CaseFiles {

    private final EvidenceFiles evidence;
    private final MergedCases merged;

    EvidenceOfCases(EvidenceFiles evidence, MergedCases merged) {
        this.evidence = evidence;
        this.merged = merged;
    }

    @Override
    public Set<UUID> of(Incident incident, Collection<UUID> evidenceIds) {
        return those(incident, evidenceIds, belongs -> belongs);
    }

    @Override
    public Set<UUID> ofOthers(Incident incident, Collection<UUID> evidenceIds) {
        return those(incident, evidenceIds, belongs -> !belongs);
    }

    private Set<UUID> those(Incident incident, Collection<UUID> evidenceIds, Predicate<Boolean> wanted) {
        // Most actions name none: nothing is asked of the store for them.
        if (evidenceIds.isEmpty()) {
            return Set.of();
        }
        List<UUID> cases = merged.of(incident);
        return evidence.findAll(evidenceIds).stream()
                .filter(one -> wanted.test(cases.contains(one.incidentId())))
                .map(Evidence::id)
                .collect(Collectors.toUnmodifiableSet());
    }
}

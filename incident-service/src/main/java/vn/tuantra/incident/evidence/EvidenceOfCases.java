package vn.tuantra.incident.evidence;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.tuantra.incident.incident.application.CaseFiles;
import vn.tuantra.incident.incident.domain.Incident;

/** Tells the use cases of incidents which evidence there is. */
@Component
class EvidenceOfCases implements CaseFiles {

    private final EvidenceFiles evidence;
    private final CaseAccess cases;

    EvidenceOfCases(EvidenceFiles evidence, CaseAccess cases) {
        this.evidence = evidence;
        this.cases = cases;
    }

    @Override
    public Set<UUID> evidenceOf(Incident incident) {
        return evidence.ofIncidents(cases.withAbsorbed(incident)).stream()
                .map(Evidence::id)
                .collect(Collectors.toSet());
    }

    @Override
    public boolean isOfAnother(Incident incident, UUID evidenceId) {
        return evidence.isElsewhere(cases.withAbsorbed(incident), evidenceId);
    }

    @Override
    public boolean hasEvidence(UUID incidentId, UUID evidenceId) {
        return evidence.has(cases.withAbsorbed(incidentId), evidenceId);
    }
}

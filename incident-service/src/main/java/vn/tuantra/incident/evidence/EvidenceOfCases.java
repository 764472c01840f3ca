package vn.tuantra.incident.evidence;

import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tuantra.incident.incident.application.CaseFiles;

/** Tells the use cases of incidents which evidence there is. */
@Component
class EvidenceOfCases implements CaseFiles {

    private final EvidenceFiles evidence;

    EvidenceOfCases(EvidenceFiles evidence) {
        this.evidence = evidence;
    }

    @Override
    public boolean hasEvidence(UUID incidentId, UUID evidenceId) {
        return evidence.has(incidentId, evidenceId);
    }
}

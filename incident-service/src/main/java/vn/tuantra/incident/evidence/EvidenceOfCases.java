package vn.tuantra.incident.evidence;

import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tuantra.incident.incident.application.CaseFiles;

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
    public boolean hasEvidence(UUID incidentId, UUID evidenceId) {
        return evidence.has(cases.withAbsorbed(incidentId), evidenceId);
    }
}

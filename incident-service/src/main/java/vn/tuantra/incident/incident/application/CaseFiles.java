package vn.tuantra.incident.incident.application;

import java.util.Set;
import java.util.UUID;
import vn.tuantra.incident.incident.domain.Incident;

/** What is kept beside a case and may be named in it. */
public interface CaseFiles {

    /** What the case has, with that of the reports merged into it. */
    Set<UUID> evidenceOf(Incident incident);

    /** Whether a piece of evidence is there, and of another case. */
    boolean isOfAnother(Incident incident, UUID evidenceId);

    /** Whether the case has this piece of evidence. */
    boolean hasEvidence(UUID incidentId, UUID evidenceId);
}

package vn.tuantra.incident.incident.application;

import java.util.UUID;

/** What is kept beside a case and may be named in it. */
public interface CaseFiles {

    /** Whether the case has this piece of evidence. */
    boolean hasEvidence(UUID incidentId, UUID evidenceId);
}

package vn.tuantra.incident.incident.application;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import vn.tuantra.incident.incident.domain.Incident;

/** What is kept beside a case and may be named in it. */
public interface CaseFiles {

    /** Of these pieces of evidence those that the case has, or a report that was merged into it. */
    Set<UUID> of(Incident incident, Collection<UUID> evidenceIds);

    /** Of these pieces of evidence those that are there and belong to another case. */
    Set<UUID> ofOthers(Incident incident, Collection<UUID> evidenceIds);
}

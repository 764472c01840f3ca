package vn.tuantra.incident.incident.application;

import java.util.List;
import java.util.UUID;

/** Who may be named in a case. */
public interface CasePeople {

    /** Whether one of these cases has this person in the restricted store. */
    boolean hasPerson(List<UUID> incidentIds, UUID personId);

    /** Whether nobody knows of such a member of a patrol team, now or earlier. */
    boolean isStranger(UUID memberId);
}

package vn.tuantra.notification.alert;

import java.util.List;
import vn.tuantra.chassis.messaging.ReceivedEvent;
import vn.tuantra.contract.incident.IncidentEvent;

/**
 * Told of every fact after its alerts are stored and before its offset moves on: what throws is told again. Must be
 * idempotent.
 */
@FunctionalInterface
public interface RecordedFacts {

    /**
     * @param alerts what each unit of the audience was told
     */
    void recorded(ReceivedEvent event, IncidentEvent fact, List<Alert> alerts);
}

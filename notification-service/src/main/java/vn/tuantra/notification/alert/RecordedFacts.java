package vn.tuantra.notification.alert;

import java.util.List;
import vn.tuantra.chassis.messaging.ReceivedEvent;
import vn.tuantra.contract.incident.IncidentEvent;

/** Told of every fact before its offset moves on: what throws is told again. Must be idempotent. */
public interface RecordedFacts {

    /** For who needs nothing but the fact, and does not wait for the alerts to be stored. */
    default void arrived(ReceivedEvent event, IncidentEvent fact) {}

    /**
     * After its alerts are stored.
     *
     * @param alerts what each unit of the audience was told
     */
    default void recorded(ReceivedEvent event, IncidentEvent fact, List<Alert> alerts) {}
}

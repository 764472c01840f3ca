package vn.tuantra.notification.it;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import vn.tuantra.chassis.messaging.ReceivedEvent;
import vn.tuantra.contract.incident.IncidentEvent;
import vn.tuantra.notification.alert.RecordedFacts;

/** Stands for whatever cannot take a fact, as webhooks whose queue cannot be written. */
final class FailingListener implements RecordedFacts {

    private static final Set<UUID> REFUSED = ConcurrentHashMap.newKeySet();

    static void refuse(UUID eventId) {
        REFUSED.add(eventId);
    }

    @Override
    public void arrived(ReceivedEvent event, IncidentEvent fact) {
        if (REFUSED.contains(event.id())) {
            throw new IllegalStateException("refused for the test");
        }
    }
}

package vn.tuantra.reporting.indicator.incident;

import org.springframework.stereotype.Component;
import vn.tuantra.chassis.messaging.ReceivedEvent;
import vn.tuantra.contract.incident.IncidentEvent;

/**
 * Applies live events to the generation in use and to the one being built. The pointer is read for every event: an
 * event that is in the topic before a rebuild looks for its end is read by the rebuild, and one that comes after it
 * finds the new generation named here.
 */
@Component
class IncidentProjection {

    private final Generations generations;
    private final IncidentView view;

    IncidentProjection(Generations generations, IncidentView view) {
        this.generations = generations;
        this.view = view;
    }

    void handle(ReceivedEvent received) {
        if (received.payload() instanceof IncidentEvent event) {
            for (String generation : generations.pointer().written()) {
                view.apply(generation, event, received.sequence());
            }
        }
    }
}

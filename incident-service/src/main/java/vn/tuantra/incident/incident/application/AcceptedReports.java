package vn.tuantra.incident.incident.application;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.stereotype.Component;
import vn.tuantra.incident.incident.domain.Incident;

/** What this process accepted a moment ago: counted, and waiting for the work that no reporter waits for. */
@Component
class AcceptedReports {

    private static final int MOST = 10_000;

    private final Queue<UUID> fresh = new ConcurrentLinkedQueue<>();
    private final MeterRegistry meters;

    AcceptedReports(MeterRegistry meters) {
        this.meters = meters;
    }

    void add(Incident incident) {
        fresh.add(incident.id());
        meters.counter(
                        "tuantra.incident.reported",
                        "severity",
                        incident.classification().severity().name())
                .increment();
    }

    /** Takes them out, in the order of acceptance. */
    List<UUID> take() {
        List<UUID> taken = new ArrayList<>();
        while (taken.size() < MOST) {
            UUID id = fresh.poll();
            if (id == null) {
                break;
            }
            taken.add(id);
        }
        return taken;
    }
}

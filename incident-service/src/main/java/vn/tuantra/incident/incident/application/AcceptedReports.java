package vn.tuantra.incident.incident.application;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.stereotype.Component;
import vn.tuantra.incident.incident.domain.Incidents;

/** What this process accepted a moment ago: counted, and waiting for the work that no reporter waits for. */
@Component
class AcceptedReports {

    private static final int MOST = 10_000;

    private final Queue<Incidents.Stored> fresh = new ConcurrentLinkedQueue<>();
    private final MeterRegistry meters;

    AcceptedReports(MeterRegistry meters) {
        this.meters = meters;
    }

    void add(Incidents.Stored accepted) {
        fresh.add(accepted);
        meters.counter(
                        "tuantra.incident.reported",
                        "severity",
                        accepted.incident().classification().severity().name())
                .increment();
    }

    /** Takes them out, in the order of acceptance. */
    List<Incidents.Stored> take() {
        List<Incidents.Stored> taken = new ArrayList<>();
        while (taken.size() < MOST) {
            Incidents.Stored accepted = fresh.poll();
            if (accepted == null) {
                break;
            }
            taken.add(accepted);
        }
        return taken;
    }
}

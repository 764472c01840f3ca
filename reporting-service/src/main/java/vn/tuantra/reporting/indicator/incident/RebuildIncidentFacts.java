package vn.tuantra.reporting.indicator.incident;

import jakarta.annotation.PreDestroy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.contract.incident.IncidentEvent;
import vn.tuantra.reporting.indicator.FactDocuments;

/**
 * Builds the view anew from the facts while it stays in use. Whatever dies on the way, the generation in use is whole
 * and the next rebuild starts clean.
 */
@Component
class RebuildIncidentFacts {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildIncidentFacts.class);

    private final Generations generations;
    private final IncidentView view;
    private final IncidentHistory history;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("rebuild-incident-facts").daemon().factory());

    RebuildIncidentFacts(Generations generations, IncidentView view, IncidentHistory history) {
        this.generations = generations;
        this.view = view;
        this.history = history;
    }

    /** @throws Refusal {@code REBUILD_RUNNING} */
    RebuildStatus start() {
        String generation = generations.begin().orElseThrow(() -> Refusal.conflict("REBUILD_RUNNING", Map.of()));
        RebuildStatus begun = generations.status();
        worker.execute(() -> build(generation));
        return begun;
    }

    private void build(String generation) {
        try {
            view.dropAllBut(generations.pointer().written());
            if (!history.replay(into(generation)) || !generations.finish(generation)) {
                LOG.warn("rebuild {} was taken over", generation);
                discard(generation);
            }
        } catch (RuntimeException e) {
            LOG.warn("rebuild {} failed: {}", generation, e.toString());
            generations.fail(generation);
            discard(generation);
        }
    }

    private void discard(String generation) {
        // The switch may have been written although its answer was lost.
        if (!generations.pointer().written().contains(generation)) {
            view.drop(generation);
        }
    }

    private IncidentHistory.Reader into(String generation) {
        List<FactDocuments.Fact> batch = new ArrayList<>();
        return new IncidentHistory.Reader() {
            @Override
            public void event(IncidentEvent event, long sequence) {
                batch.add(IncidentView.fact(event, sequence));
            }

            @Override
            public boolean progress(long read, long total) {
                view.applyAll(generation, batch);
                batch.clear();
                return generations.beat(generation, read, total);
            }
        };
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }
}

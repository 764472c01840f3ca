package vn.tuantra.reporting.indicator.generation;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.messaging.ReceivedEvent;
import vn.tuantra.reporting.indicator.FactDocuments;

/**
 * Builds the views of a family anew from the facts while they stay in use. Whatever dies on the way, the generation in use
 * is whole and the next rebuild starts clean.
 */
@Component
class RebuildFacts {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildFacts.class);

    /** Until every replica writes what happens into the generation that is being built. */
    private static final Duration UNTIL_KNOWN = Generations.KNOWN_FOR.multipliedBy(2);

    private final Generations generations;
    private final FactHistory history;
    private final ExecutorService worker = Executors.newThreadPerTaskExecutor(
            Thread.ofPlatform().name("rebuild-facts-", 0).daemon().factory());
    private final Executor whenKnown =
            CompletableFuture.delayedExecutor(UNTIL_KNOWN.toMillis(), TimeUnit.MILLISECONDS, worker);

    RebuildFacts(Generations generations, FactHistory history) {
        this.generations = generations;
        this.history = history;
    }

    /** A view that is new to this installation is filled from the beginning. */
    @EventListener(ApplicationReadyEvent.class)
    void fillNewViews() {
        for (Family family : Family.values()) {
            if (generations.lacksViews(family)) {
                LOG.info("a view of {} is new: built from the beginning", family);
                generations.begin(family).ifPresent(generation -> whenKnown.execute(() -> build(family, generation)));
            }
        }
    }

    /** @throws Refusal {@code REBUILD_RUNNING} */
    RebuildStatus start(Family family) {
        String generation = generations.begin(family).orElseThrow(() -> Refusal.conflict("REBUILD_RUNNING", Map.of()));
        RebuildStatus begun = generations.status(family);
        whenKnown.execute(() -> build(family, generation));
        return begun;
    }

    private void build(Family family, String generation) {
        try {
            generations.dropAllBut(family, generations.pointer(family).written());
            if (!history.replay(family.topics(), into(family, generation)) || !generations.finish(family, generation)) {
                LOG.warn("rebuild {} of {} was taken over", generation, family);
                discard(family, generation);
            }
        } catch (RuntimeException e) {
            LOG.warn("rebuild {} of {} failed: {}", generation, family, e.toString());
            generations.fail(family, generation);
            discard(family, generation);
        }
    }

    private void discard(Family family, String generation) {
        // The switch may have been written although its answer was lost.
        if (!generations.pointer(family).written().contains(generation)) {
            generations.drop(family, generation);
        }
    }

    private FactHistory.Reader into(Family family, String generation) {
        Map<FactView, List<FactDocuments.Fact>> batches = new LinkedHashMap<>();
        generations.viewsOf(family).forEach(view -> batches.put(view, new ArrayList<>()));
        return new FactHistory.Reader() {
            @Override
            public void fact(ReceivedEvent received) {
                batches.forEach((view, batch) -> view.of(received).ifPresent(batch::add));
            }

            @Override
            public boolean progress(long read, long total) {
                batches.forEach((view, batch) -> {
                    FactDocuments.applyAll(view.in(generation), batch);
                    batch.clear();
                });
                return generations.beat(family, generation, read, total);
            }
        };
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }
}

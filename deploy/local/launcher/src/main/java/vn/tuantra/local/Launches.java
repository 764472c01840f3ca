package vn.tuantra.local;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import vn.tuantra.local.Applications.Application;
import vn.tuantra.local.app.AotCache;
import vn.tuantra.local.app.ExtractedApp;
import vn.tuantra.local.process.Child;
import vn.tuantra.local.process.Launch;
import vn.tuantra.local.process.Progress;
import vn.tuantra.local.process.Readiness;

/** How every process of the stack is started. */
final class Launches {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int STORE = 0;
    private static final int BROKER = 1;
    private static final int SERVICES = 2;
    private static final int EDGE = 3;

    private final StackOptions options;
    private final Workspace workspace;
    private final Progress progress;
    private final Infrastructure below;
    private final Applications applications;
    private final Map<String, ExtractedApp> extracted = new LinkedHashMap<>();

    Launches(StackOptions options, Workspace workspace, Progress progress) {
        this.options = options;
        this.workspace = workspace;
        this.progress = progress;
        this.below = new Infrastructure(options, workspace);
        this.applications = new Applications(options, workspace);
    }

    /** What the services stand on, and the edge, which needs none of it and so may as well start meanwhile. */
    List<Launch> belowServices() {
        PortPlan ports = options.ports();
        return List.of(
                new Launch("store", STORE, below::startStore, Readiness.port(ports.store()), PATIENCE),
                new Launch("broker", BROKER, below::startBroker, Readiness.port(ports.broker()), PATIENCE),
                launch(applications.edge(), EDGE));
    }

    List<Launch> services() {
        return applications.services().stream()
                .map(app -> launch(app, SERVICES))
                .toList();
    }

    private Launch launch(Application app, int layer) {
        return new Launch(app.process(), layer, () -> start(app), Readiness.health(app.managementPort()), PATIENCE);
    }

    /** Unpacks what is not unpacked; told of only when there is something to do. */
    void extract() throws IOException {
        for (Application app : all()) {
            if (!extracted.containsKey(app.module())) {
                extracted.put(app.module(), ExtractedApp.of(app.module(), app.jar(), workspace.applications()));
            }
        }
    }

    /** Needs nothing that runs. */
    void trainEdge() {
        train(List.of(applications.edge()));
    }

    /** Needs broker and store, which the services look for while they start. */
    void trainServices() {
        train(applications.services());
    }

    /** Trains what has no AOT cache yet, which takes a while and is done once per build. */
    private void train(List<Application> apps) {
        Map<String, Callable<Void>> trainings = new LinkedHashMap<>();
        for (Application app : apps) {
            AotCache cache = new AotCache(image(app), app.jvmFlags());
            if (!cache.exists()) {
                trainings.putIfAbsent(app.module(), () -> {
                    train(app, cache);
                    return null;
                });
            }
        }
        if (!trainings.isEmpty()) {
            progress.say("  học cách khởi động nhanh (chỉ lần đầu) / learning to start faster (this time only):");
            twoAtATime(trainings.values());
        }
    }

    private void train(Application app, AotCache cache) throws IOException {
        Progress.Step step = progress.begin("  " + app.module());
        boolean trained = cache.train(app.arguments(), workspace.log(app.module() + "-training"));
        step.end(trained ? "trained" : "not trained: will start more slowly");
    }

    private static void twoAtATime(Iterable<Callable<Void>> trainings) {
        List<Future<Void>> done = new ArrayList<>();
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            trainings.forEach(training -> done.add(two.submit(training)));
        }
        for (Future<Void> training : done) {
            try {
                training.get();
            } catch (ExecutionException failed) {
                throw new StackFailure("Training failed: " + failed.getCause(), failed);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                throw new StackFailure("Training was interrupted", stopping);
            }
        }
    }

    private Child start(Application app) throws IOException {
        return Child.start(
                app.process(), image(app).command(app.jvmFlags(), app.arguments()), workspace.log(app.process()));
    }

    private ExtractedApp image(Application app) {
        ExtractedApp image = extracted.get(app.module());
        if (image == null) {
            throw new IllegalStateException(app.module() + " is not unpacked");
        }
        return image;
    }

    private List<Application> all() {
        List<Application> all = new ArrayList<>(applications.services());
        all.add(applications.edge());
        return all;
    }
}

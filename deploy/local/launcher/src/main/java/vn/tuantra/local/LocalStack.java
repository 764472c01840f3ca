package vn.tuantra.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tuantra.local.broker.Topics;
import vn.tuantra.local.demo.Seeding;
import vn.tuantra.local.gateway.GatewaySimulator;
import vn.tuantra.local.process.Child;
import vn.tuantra.local.process.Processes;
import vn.tuantra.local.process.Progress;
import vn.tuantra.local.process.Revival;
import vn.tuantra.local.process.RunFile;
import vn.tuantra.local.story.Playbill;
import vn.tuantra.operate.topic.TopicsFile;

/**
 * The running system: broker, store, edge and the five services as processes of their own, on the loopback address.
 *
 * <pre>{@code
 * try (LocalStack stack = LocalStack.start(StackOptions.onFreePorts())) {
 *     stack.seed();
 *     stack.client().get("trucban.trucbach", "/api/alerts?unit=" + DemoDistrict.TRUC_BACH_POLICE);
 *     stack.kill9("incident-service");
 *     stack.restart("incident-service");
 * }
 * }</pre>
 */
public final class LocalStack implements AutoCloseable {

    private final StackOptions options;
    private final Workspace workspace;
    private final Progress progress;
    private final Processes processes;
    private final Launches launches;
    private final Tokens tokens;
    private @Nullable GatewaySimulator gateway;
    private final EdgeClient client;

    LocalStack(StackOptions options, Progress progress) {
        this.options = options;
        this.workspace = Workspace.of(options);
        this.progress = progress;
        this.processes = new Processes(progress);
        this.launches = new Launches(options, workspace, progress);
        this.tokens = new Tokens(edge());
        this.client = new EdgeClient(edge(), tokens);
    }

    /** Starts everything and waits until all of it is ready; what was started is stopped again when that fails. */
    public static LocalStack start(StackOptions options) {
        return start(options, Progress.silent());
    }

    /** The same, telling how it goes. */
    public static LocalStack start(StackOptions options, Progress progress) {
        LocalStack stack = new LocalStack(options, progress);
        stack.start();
        return stack;
    }

    void start() {
        try {
            begin();
        } catch (IOException cause) {
            stop();
            throw new UncheckedIOException(cause);
        } catch (RuntimeException | Error failure) {
            stop();
            throw failure;
        }
    }

    private void begin() throws IOException {
        workspace.create();
        claim();
        refuseBusyPorts();
        if (options.fresh()) {
            workspace.forgetData();
            workspace.create();
        }
        putLogsAside();
        gateway = GatewaySimulator.start(options.ports().gateway());
        launches.extract();
        launches.trainEdge();
        processes.startTogether(launches.belowServices());
        createTopics();
        launches.trainServices();
        processes.startTogether(launches.services());
    }

    private void claim() throws IOException {
        RunFile.Claim claim = RunFile.claim(workspace.runFile());
        if (claim.runningLauncher().isPresent()) {
            throw new StackFailure("A stack with port base %d runs already (process %d). Stop it, or use --port-base N."
                    .formatted(options.ports().base(), claim.runningLauncher().get()));
        }
        if (!claim.ended().isEmpty()) {
            progress.say("  ended what an earlier run had left: " + String.join(", ", claim.ended()));
        }
        processes.guard(claim.file().orElseThrow());
    }

    private void refuseBusyPorts() {
        String busy = options.ports().all(options.replicas()).entrySet().stream()
                .filter(port -> !PortPlan.isFree(port.getValue()))
                .map(port -> port.getValue() + " (" + port.getKey() + ")")
                .collect(Collectors.joining(", "));
        if (!busy.isEmpty()) {
            throw new StackFailure(
                    "In use by another program: port " + busy + ". Choose other ports with --port-base N.");
        }
    }

    private void putLogsAside() throws IOException {
        try (DirectoryStream<Path> logs = Files.newDirectoryStream(workspace.logs(), "*.log")) {
            for (Path log : logs) {
                Child.putLogAside(log);
            }
        }
    }

    private void createTopics() throws IOException {
        Progress.Step step = progress.begin("topics");
        int created = Topics.create(
                bootstrapServers(), TopicsFile.read(workspace.topicsFile()).definitions(1));
        step.end(created == 0 ? "there already" : created + " created");
    }

    /** The one origin through which everything is reached. */
    public URI edge() {
        return URI.create("http://127.0.0.1:" + options.ports().edge());
    }

    /** A service's own address, past the edge; replicas count from 1. */
    public URI service(Service service, int replica) {
        return URI.create("http://127.0.0.1:" + options.ports().app(service, replica));
    }

    /** The address of a replica's health and metrics. */
    public URI management(Service service, int replica) {
        return URI.create(
                "http://127.0.0.1:" + options.ports().management(options.ports().app(service, replica)));
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + options.ports().broker();
    }

    /** The database of a service. */
    public String mongoUri(Service service) {
        return "mongodb://127.0.0.1:%d/%s?retryWrites=false"
                .formatted(options.ports().store(), service.shortName());
    }

    /** Where the logs of this stack's processes are. */
    public Path logFolder() {
        return workspace.logs();
    }

    public StackOptions options() {
        return options;
    }

    public Tokens tokens() {
        return tokens;
    }

    public EdgeClient client() {
        return client;
    }

    /** From now on a process that dies by itself is started again, and the screen says so. */
    void startAgainWhatDies() {
        new Revival(processes, progress, Revival.Patience.usual()).watch();
    }

    /** Puts the demo district in through the public API; quick when it is there already. */
    public void seed() {
        new Seeding(client, progress).run();
    }

    /** Plays the demo's stories before open screens and returns what happened when. */
    public List<Playbill.Outcome> playStories() {
        return new Playbill(client, progress).play();
    }

    /** {@code broker}, {@code store}, {@code edge}, {@code team-service}, {@code notification-service-2} … */
    public List<String> processNames() {
        return processes.names();
    }

    public long pid(String process) {
        return processes.named(process).pid();
    }

    public boolean isRunning(String process) {
        return processes.named(process).isAlive();
    }

    /** Ends a process without any chance to tidy up, and returns when it is gone. */
    public void kill9(String process) {
        processes.kill(process);
    }

    /** Starts a process that was killed, or stops and starts one that runs; returns when it is ready. */
    public void restart(String process) {
        processes.restart(process);
    }

    /** The end of a process's log. */
    public String logTail(String process) {
        return processes.named(process).tail();
    }

    /** Stops everything in the reverse order of the start; does nothing when that is done already. */
    public void stop() {
        processes.stop();
        closeGateway();
        if (options.temporary()) {
            forgetData();
        }
    }

    private void closeGateway() {
        if (gateway != null) {
            gateway.close();
            gateway = null;
        }
    }

    /** Where the messages lie that the services sent to the simulated gateway. */
    public URI gatewayMessages() {
        return URI.create("http://127.0.0.1:" + options.ports().gateway() + "/messages");
    }

    private void forgetData() {
        try {
            workspace.forgetData();
        } catch (IOException cause) {
            progress.say("  the data of this stack cannot be removed: " + cause.getMessage());
        }
    }

    /** Ends everything at once. */
    void kill() {
        processes.killAll();
        closeGateway();
    }

    @Override
    public void close() {
        stop();
    }
}

package vn.tuantra.local.store;

import de.bwaldvogel.mongo.MongoServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * A document store of one process with its data in one file, for machines without MongoDB. What it acknowledged is on
 * disk within {@value #COMMIT_MILLIS} ms: enough for a demo, not for an installation that must survive a power cut.
 */
public final class DocumentStore implements AutoCloseable {

    private static final int COMMIT_MILLIS = 200;

    private final MongoServer server;
    private final ScheduledExecutorService commits;

    private DocumentStore(MongoServer server, ScheduledExecutorService commits) {
        this.server = server;
        this.commits = commits;
    }

    static DocumentStore open(Path file, int port) {
        FileBackend backend = new FileBackend(file.toString());
        MongoServer server = new MongoServer(backend);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        ScheduledExecutorService commits = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("commit").factory());
        // When a commit fails the store is closed for writing, which every client is told.
        var _ = commits.scheduleWithFixedDelay(backend::commit, COMMIT_MILLIS, COMMIT_MILLIS, TimeUnit.MILLISECONDS);
        return new DocumentStore(server, commits);
    }

    @Override
    public void close() {
        commits.close();
        server.shutdownNow();
    }

    /** Opens the store in a file (first argument) on a port of the loopback address (second argument). */
    public static void main(String[] arguments) {
        DocumentStore store = open(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("close").unstarted(store::close));
    }
}

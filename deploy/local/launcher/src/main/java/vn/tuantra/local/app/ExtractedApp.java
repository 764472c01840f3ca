package vn.tuantra.local.app;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.tuantra.local.StackFailure;
import vn.tuantra.local.process.Child;
import vn.tuantra.local.process.JavaCommand;

/** A Boot application unpacked into a plain jar and its libraries, the layout in which it starts fastest. */
public final class ExtractedApp {

    private static final Map<String, Object> LOCKS = new ConcurrentHashMap<>();

    private final String name;
    private final Path folder;
    private final Path jar;

    private ExtractedApp(String name, Path folder, Path jar) {
        this.name = name;
        this.folder = folder;
        this.jar = jar;
    }

    /** Unpacks a jar into the cache folder unless that very content is there already. */
    public static ExtractedApp of(String name, Path bootJar, Path cache) throws IOException {
        if (!Files.exists(bootJar)) {
            throw new StackFailure(name + " is not built: there is no " + bootJar);
        }
        Path folder = cache.resolve(name + "-" + Fingerprint.ofJar(bootJar));
        ExtractedApp app = new ExtractedApp(name, folder, folder.resolve(bootJar.getFileName()));
        if (!Files.exists(app.jar)) {
            app.whileLocked(() -> app.extract(bootJar, cache));
        }
        return app;
    }

    String name() {
        return name;
    }

    Path folder() {
        return folder;
    }

    /** The command that starts it, with its AOT cache when there is one for these flags. */
    public List<String> command(List<String> jvmFlags, List<String> arguments) {
        AotCache cache = new AotCache(this, jvmFlags);
        return java(jvmFlags, cache.exists() ? List.of("-XX:AOTCache=" + cache.file()) : List.of(), arguments);
    }

    List<String> java(List<String> jvmFlags, List<String> more, List<String> arguments) {
        return JavaCommand.java()
                .with(jvmFlags)
                .with(more)
                .with("-jar", jar.toString())
                .with(arguments)
                .words();
    }

    /** Two launchers may start at once; the second finds the work done. */
    void whileLocked(Work work) throws IOException {
        Path lock = folder.resolveSibling(name + ".lock");
        synchronized (LOCKS.computeIfAbsent(lock.toString(), path -> new Object())) {
            try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock held = channel.lock()) {
                if (held.isValid()) {
                    work.run();
                }
            }
        }
    }

    private void extract(Path bootJar, Path cache) throws IOException {
        if (Files.exists(jar)) {
            return;
        }
        Path unfinished = cache.resolve(name + ".unfinished");
        Path log = cache.resolve(name + "-extract.log");
        Folders.delete(unfinished);
        Child tool = Child.start(
                name + " extraction",
                JavaCommand.java()
                        .with("-XX:TieredStopAtLevel=1", "-Djarmode=tools", "-jar", bootJar.toString())
                        .with("extract", "--destination", unfinished.toString())
                        .words(),
                log);
        if (!tool.hasEndedWithin(Duration.ofMinutes(1)) || tool.exitCode() != 0) {
            tool.kill();
            throw new StackFailure(name + " cannot be unpacked:\n" + tool.tail());
        }
        Folders.deleteOlder(cache, name + "-????????????");
        Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Something that touches files. */
    interface Work {
        void run() throws IOException;
    }
}

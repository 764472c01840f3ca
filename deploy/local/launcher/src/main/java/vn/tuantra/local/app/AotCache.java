package vn.tuantra.local.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import vn.tuantra.local.process.Child;

/**
 * Classes loaded, linked and profiled ahead of time, recorded in one training run. It is valid only for the same jars,
 * the same Java and the same flags, all of which are in its place and name.
 */
public final class AotCache {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final ExtractedApp app;
    private final List<String> jvmFlags;
    private final Path file;

    public AotCache(ExtractedApp app, List<String> jvmFlags) {
        this.app = app;
        this.jvmFlags = List.copyOf(jvmFlags);
        List<String> validFor = new ArrayList<>(jvmFlags);
        validFor.add(Runtime.version().toString());
        validFor.add(System.getProperty("java.vm.vendor"));
        this.file = app.folder().resolve(Fingerprint.ofWords(validFor) + ".aot");
    }

    Path file() {
        return file;
    }

    public boolean exists() {
        return Files.exists(file);
    }

    /**
     * Starts the application up to the point where it would begin to work, and keeps what it loaded. Whether that
     * worked is all that comes back: without a cache it only starts more slowly.
     */
    public boolean train(List<String> arguments, Path log) throws IOException {
        app.whileLocked(() -> {
            if (!exists()) {
                record(arguments, log);
            }
        });
        return exists();
    }

    private void record(List<String> arguments, Path log) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished);
        Child training = Child.start(
                app.name() + " training",
                app.java(
                        jvmFlags,
                        List.of("-XX:AOTCacheOutput=" + unfinished, "-Dspring.context.exit=onRefresh"),
                        arguments),
                log);
        if (!training.hasEndedWithin(PATIENCE)) {
            training.kill();
        } else if (training.exitCode() == 0 && Files.exists(unfinished)) {
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}

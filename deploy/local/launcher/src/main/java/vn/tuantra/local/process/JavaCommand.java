package vn.tuantra.local.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A command line that starts the same Java as this process runs on. */
public final class JavaCommand {

    private static final List<String> QUIET = List.of(
            "-XX:-UsePerfData",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8");

    private final List<String> words = new ArrayList<>();

    private JavaCommand() {
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(QUIET);
    }

    public static JavaCommand java() {
        return new JavaCommand();
    }

    public JavaCommand with(String... more) {
        words.addAll(List.of(more));
        return this;
    }

    public JavaCommand with(List<String> more) {
        words.addAll(more);
        return this;
    }

    public List<String> words() {
        return List.copyOf(words);
    }
}

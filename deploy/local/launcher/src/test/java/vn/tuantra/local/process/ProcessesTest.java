package vn.tuantra.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tuantra.local.StackFailure;

class ProcessesTest {

    @TempDir
    private Path folder;

    private final Processes processes = new Processes(Progress.silent());

    @AfterEach
    void tidyUp() {
        processes.killAll();
    }

    @Test
    void stopsFromTheTopDown() throws Exception {
        processes.startTogether(List.of(recording("below", 0), recording("above", 1)));

        processes.stop();

        assertThat(folder.resolve("stopped")).hasContent("above\nbelow\n");
    }

    @Test
    void startsAgainWhatWasKilled() {
        processes.startTogether(List.of(recording("one", 0)));
        long before = processes.named("one").pid();

        processes.kill("one");
        assertThat(processes.named("one").isAlive()).isFalse();
        processes.restart("one");

        assertThat(processes.named("one").isAlive()).isTrue();
        assertThat(processes.named("one").pid()).isNotEqualTo(before);
    }

    @Test
    void reportsTheOneThatFailed() {
        Launch failing = new Launch("failing", 0, () -> shell("failing", "echo no; exit 1"), () -> false, seconds(5));

        assertThatThrownBy(() -> processes.startTogether(List.of(recording("fine", 0), failing)))
                .isInstanceOf(ChildFailure.class)
                .hasMessageStartingWith("failing ended");
    }

    @Test
    void startsNothingMoreOnceItStops() {
        processes.stop();

        assertThatThrownBy(() -> processes.startTogether(List.of(recording("late", 0))))
                .isInstanceOf(StackFailure.class);
        assertThat(processes.names()).isEmpty();
    }

    @Test
    void knowsItsProcessesByName() {
        processes.startTogether(List.of(recording("one", 0)));

        assertThatThrownBy(() -> processes.kill("two"))
                .hasMessageContaining("two")
                .hasMessageContaining("one");
    }

    /** A process that writes its name into one file of all when it is stopped. */
    private Launch recording(String name, int layer) {
        Path up = folder.resolve(name + ".up");
        String script =
                "trap 'echo %s >> stopped; exit 0' TERM; touch %s; while :; do sleep 0.05; done".formatted(name, up);
        return new Launch(
                name, layer, () -> shell(name, "cd " + folder + "; " + script), () -> Files.exists(up), seconds(10));
    }

    private Child shell(String name, String script) throws IOException {
        return Child.start(name, List.of("/bin/sh", "-c", script), folder.resolve(name + ".log"));
    }

    private static Duration seconds(int seconds) {
        return Duration.ofSeconds(seconds);
    }
}

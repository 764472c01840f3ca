package vn.tuantra.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RevivalTest {

    private static final Revival.Patience SHORT = new Revival.Patience(Duration.ofMillis(50), 3, Duration.ofMinutes(1));

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final Progress progress = new Progress(new PrintStream(screen, true, StandardCharsets.UTF_8));
    private final Processes processes = new Processes(progress);

    @AfterEach
    void tidyUp() {
        processes.killAll();
    }

    @Test
    void startsAgainWhatDiedAndSaysSo() {
        long first = started("echo x >> starts; [ $(wc -l < starts) -gt 1 ] || { sleep 0.2; exit 3; }; exec sleep 60");

        await().untilAsserted(() -> assertThat(said()).contains("one", "exit code 3", "ready again"));
        assertThat(processes.named("one").isAlive()).isTrue();
        assertThat(processes.named("one").pid()).isNotEqualTo(first);
    }

    @Test
    void leavesDownWhatDoesNotStayUp() {
        started("echo x >> starts; sleep 0.1; exit 1");

        await().untilAsserted(() -> assertThat(said()).contains("left down; log: " + folder.resolve("one.log")));
        assertThat(folder.resolve("starts")).hasContent("x\nx\nx\nx");
        assertThat(said()).contains("in 0.1 s", "in 0.2 s");
        assertThat(processes.named("one").isAlive()).isFalse();
    }

    @Test
    void leavesAloneWhatWasEndedOnPurpose() {
        started("echo x >> starts; exec sleep 60");

        processes.kill("one");

        await().during(Duration.ofMillis(400))
                .until(() -> !processes.named("one").isAlive());
        assertThat(said()).doesNotContain("died");
        processes.restart("one");
        await().untilAsserted(() -> assertThat(folder.resolve("starts")).hasContent("x\nx"));
    }

    @Test
    void startsNothingWhenTheStackIsStopped() {
        started("echo x >> starts; exec sleep 60");

        processes.stop();

        await().during(Duration.ofMillis(400))
                .untilAsserted(() -> assertThat(said()).doesNotContain("died"));
        assertThat(folder.resolve("starts")).hasContent("x");
    }

    private long started(String script) {
        Path log = folder.resolve("one.log");
        Launch launch = new Launch(
                "one",
                0,
                () -> Child.start("one", List.of("/bin/sh", "-c", "cd " + folder + "; " + script), log),
                () -> Files.exists(folder.resolve("starts")),
                Duration.ofSeconds(10));
        processes.startTogether(List.of(launch));
        long pid = processes.named("one").pid();
        new Revival(processes, progress, SHORT).watch();
        return pid;
    }

    private String said() {
        return screen.toString(StandardCharsets.UTF_8);
    }
}

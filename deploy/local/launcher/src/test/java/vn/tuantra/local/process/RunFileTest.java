package vn.tuantra.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFileTest {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("running");
    }

    @Test
    void belongsToOneLauncherAtATime() throws Exception {
        assertThat(RunFile.claim(file).file()).isPresent();

        RunFile.Claim second = RunFile.claim(file);

        assertThat(second.file()).isEmpty();
        assertThat(second.runningLauncher()).contains(ProcessHandle.current().pid());
    }

    @Test
    void endsWhatAKilledLauncherLeftBehind() throws Exception {
        Child left = sleeping();
        RunFile.claim(file).file().orElseThrow().add(left);
        pretendThatTheLauncherWasKilled();

        RunFile.Claim next = RunFile.claim(file);

        assertThat(next.file()).isPresent();
        assertThat(next.ended()).containsExactly("sleeper (" + left.pid() + ")");
        assertThat(left.hasEndedWithin(Duration.ofSeconds(5))).isTrue();
    }

    @Test
    void leavesAProcessAloneThatOnlyHasTheSamePid() throws Exception {
        Child stranger = sleeping();
        try {
            Files.writeString(file, stranger.pid() + " 1000 sleeper\n");

            assertThat(RunFile.claim(file).ended()).isEmpty();
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.kill();
        }
    }

    @Test
    void isGoneWhenEverythingHasStopped() throws Exception {
        RunFile mine = RunFile.claim(file).file().orElseThrow();

        mine.clear();

        assertThat(file).doesNotExist();
    }

    private Child sleeping() throws Exception {
        return Child.start("sleeper", List.of("/bin/sleep", "60"), folder.resolve("sleeper.log"));
    }

    private void pretendThatTheLauncherWasKilled() throws Exception {
        List<String> children = Files.readAllLines(file).stream()
                .filter(line -> !line.endsWith("launcher"))
                .toList();
        Files.write(file, children);
    }
}

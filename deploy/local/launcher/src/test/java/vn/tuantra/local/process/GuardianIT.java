package vn.tuantra.local.process;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class GuardianIT {

    @Test
    @Timeout(60)
    void endsTheChildrenOfALauncherThatWasKilled(@TempDir Path folder) throws Exception {
        Process launcher = new ProcessBuilder(JavaCommand.java()
                        .with("-cp", System.getProperty("java.class.path"))
                        .with(LauncherToKill.class.getName(), folder.toString())
                        .words())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        long child;
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(launcher.getInputStream(), StandardCharsets.UTF_8))) {
            child = Long.parseLong(said.readLine());
            assertThat(ProcessHandle.of(child)).isPresent();

            launcher.destroyForcibly();
        }

        await().atMost(20, SECONDS)
                .until(() ->
                        ProcessHandle.of(child).filter(ProcessHandle::isAlive).isEmpty());
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(folder.resolve("running")).doesNotExist());
    }

    /** Starts one Java child under a guardian, says its pid and waits to be killed. */
    static final class LauncherToKill {

        private LauncherToKill() {}

        public static void main(String[] arguments) throws Exception {
            Path folder = Path.of(arguments[0]);
            RunFile file = RunFile.claim(folder.resolve("running")).file().orElseThrow();
            Processes processes = new Processes(Progress.silent());
            processes.guard(file);
            processes.startTogether(List.of(new Launch(
                    "waiter",
                    0,
                    () -> Child.start(
                            "waiter",
                            JavaCommand.java()
                                    .with("-cp", System.getProperty("java.class.path"))
                                    .with(Waiter.class.getName())
                                    .words(),
                            folder.resolve("waiter.log")),
                    () -> true,
                    Duration.ofSeconds(5))));
            System.out.println(processes.named("waiter").pid());
            System.in.read();
        }
    }

    /** Does nothing for a long time. */
    static final class Waiter {

        private Waiter() {}

        public static void main(String[] arguments) throws Exception {
            new CountDownLatch(1).await();
        }
    }
}

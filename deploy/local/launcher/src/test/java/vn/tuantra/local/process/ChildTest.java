package vn.tuantra.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir
    private Path folder;

    @Test
    void keepsWhatAProcessSays() throws Exception {
        Child child = shell("echo một; echo two >&2; exit 3");

        assertThat(child.hasEndedWithin(SOON)).isTrue();
        assertThat(child.exitCode()).isEqualTo(3);
        assertThat(child.tail()).isEqualTo("một\ntwo");
    }

    @Test
    void showsOnlyTheEndOfALongLog() throws Exception {
        Child child = shell("i=0; while [ $i -lt 20000 ]; do echo line $i; i=$((i+1)); done");

        assertThat(child.hasEndedWithin(SOON)).isTrue();
        assertThat(child.tail().lines()).hasSize(40).last().isEqualTo("line 19999");
    }

    @Test
    void tellsWhyAProcessNeverBecameReady() throws Exception {
        Child child = shell("echo the disk is full; exit 1");

        assertThatThrownBy(() -> Readiness.port(1).await(child, SOON))
                .isInstanceOf(ChildFailure.class)
                .hasMessageContaining("exit code 1")
                .hasMessageContaining("the disk is full");
    }

    @Test
    void tellsThatAProcessTookTooLong() throws Exception {
        Child child = shell("sleep 30");
        try {
            assertThatThrownBy(() -> Readiness.port(1).await(child, Duration.ofMillis(200)))
                    .isInstanceOf(ChildFailure.class)
                    .hasMessageContaining("was not ready");
        } finally {
            child.kill();
        }
    }

    @Test
    void asksBeforeItKills() throws Exception {
        Child polite = shell("trap 'echo goodbye; exit 0' TERM; echo up; while :; do sleep 0.05; done");
        Child deaf = shell("trap '' TERM; echo up; while :; do sleep 0.05; done");
        Readiness bothUp = () -> polite.tail().equals("up") && deaf.tail().equals("up");
        bothUp.await(polite, SOON);

        assertThat(polite.end(SOON)).isTrue();
        assertThat(polite.tail()).endsWith("goodbye");
        assertThat(deaf.end(Duration.ofMillis(300))).isFalse();
        assertThat(deaf.isAlive()).isFalse();
    }

    @Test
    void keepsTheLogOfTheRunBefore() throws Exception {
        Path log = folder.resolve("a.log");
        Files.writeString(log, "yesterday");

        Child.putLogAside(log);

        assertThat(log).doesNotExist();
        assertThat(folder.resolve("a.log.old")).hasContent("yesterday");
    }

    private Child shell(String script) throws Exception {
        return Child.start("child", List.of("/bin/sh", "-c", script), Files.createTempFile(folder, "child", ".log"));
    }
}

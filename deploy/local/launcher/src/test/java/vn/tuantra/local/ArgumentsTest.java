package vn.tuantra.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {

    @Test
    void seedsPlaysAndKeepsRunningWhenNothingIsSaid() {
        assertThat(Arguments.parse()).isEqualTo(new Arguments(false, false, true, false, 8080, Map.of()));
    }

    @Test
    void readsEveryOptionWithItsValueBesideOrAttached() {
        Arguments arguments = Arguments.parse(
                "--once",
                "--no-demo",
                "--fresh",
                "--port-base=9000",
                "--replicas",
                "notification=2",
                "--replicas=team=3");

        assertThat(arguments)
                .isEqualTo(new Arguments(
                        false, true, false, true, 9000, Map.of(Service.NOTIFICATION, 2, Service.TEAM, 3)));
        assertThat(arguments.stackOptions().replicasOf(Service.NOTIFICATION)).isEqualTo(2);
        assertThat(arguments.stackOptions().replicasOf(Service.PATROL)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--frsh",
                "again",
                "--port-base",
                "--port-base=high",
                "--port-base=80",
                "--replicas=2",
                "--replicas=weather=2",
                "--replicas=team=9",
                "--replicas=team=many"
            })
    void refusesWhatItDoesNotUnderstand(String option) {
        assertThatThrownBy(() -> Arguments.parse(option)).isInstanceOf(UsageError.class);
    }
}

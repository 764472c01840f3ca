package vn.tuantra.local;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalStackTest {

    @Test
    void namesABusyPortAndTheWayOut(@TempDir Path home) throws Exception {
        PortPlan ports = PortPlan.free();
        StackOptions options = new StackOptions(home, ports, false, Map.of(), true, false, false, Map.of(), Map.of());

        try (ServerSocket other = new ServerSocket()) {
            other.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), ports.broker()));

            assertThatThrownBy(() -> LocalStack.start(options))
                    .isInstanceOf(StackFailure.class)
                    .hasMessageContaining(ports.broker() + " (broker)")
                    .hasMessageContaining("--port-base");
        }
    }

    @Test
    void saysWhatIsNotBuilt(@TempDir Path home) {
        StackOptions options =
                new StackOptions(home, PortPlan.free(), false, Map.of(), true, false, false, Map.of(), Map.of());

        assertThatThrownBy(() -> LocalStack.start(options))
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining("team-service is not built");
    }
}

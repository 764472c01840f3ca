package vn.tuantra.local.process;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;

/** Signs by which a process shows that it can be used. */
@FunctionalInterface
public interface Readiness {

    boolean isReady();

    /** Something accepts connections. */
    static Readiness port(int port) {
        return () -> {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
                return true;
            } catch (IOException notYet) {
                return false;
            }
        };
    }

    /** The actuator says so. */
    static Readiness health(int managementPort) {
        URI address = URI.create("http://127.0.0.1:" + managementPort + "/actuator/health/readiness");
        return () -> {
            try {
                HttpURLConnection connection =
                        (HttpURLConnection) address.toURL().openConnection();
                connection.setConnectTimeout(500);
                connection.setReadTimeout(2000);
                return connection.getResponseCode() == 200;
            } catch (IOException notYet) {
                return false;
            }
        };
    }

    /** Waits until the child is ready; tells why when it ends before or takes too long. */
    default void await(Child child, Duration patience) throws ChildFailure {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!isReady()) {
            if (!child.isAlive()) {
                throw new ChildFailure(child, "ended with exit code " + child.exitCode());
            }
            if (System.nanoTime() > deadline) {
                throw new ChildFailure(child, "was not ready after " + patience.toSeconds() + " s");
            }
            if (child.hasEndedWithin(Duration.ofMillis(100))
                    && Thread.currentThread().isInterrupted()) {
                throw new ChildFailure(child, "was no longer waited for");
            }
        }
    }
}

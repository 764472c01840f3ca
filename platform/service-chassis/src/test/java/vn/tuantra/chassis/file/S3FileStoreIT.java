package vn.tuantra.chassis.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a real server of the S3 protocol, in a process of its own so that its libraries stay out of ours. */
class S3FileStoreIT {

    private static final Path SERVER = Path.of("target/s3proxy.jar");

    @TempDir
    private static Path folder;

    private static Process server;
    private static S3FileStore store;
    private static int port;

    private final UUID id = UUID.randomUUID();

    @BeforeAll
    static void start() throws IOException {
        port = freePort();
        Path data = Files.createDirectories(folder.resolve("data/evidence")).getParent();
        Path config = Files.writeString(folder.resolve("s3.properties"), """
                s3proxy.endpoint=http://127.0.0.1:%d
                s3proxy.authorization=aws-v2-or-v4
                s3proxy.identity=local
                s3proxy.credential=local-secret
                jclouds.provider=filesystem-nio2
                jclouds.identity=x
                jclouds.credential=x
                jclouds.filesystem.basedir=%s
                """.formatted(port, data));
        server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-jar",
                        SERVER.toString(),
                        "--properties",
                        config.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("s3.log").toFile())
                .start();
        Awaitility.await("s3 server").atMost(Duration.ofSeconds(60)).until(S3FileStoreIT::answers);
        store = new S3FileStore(settings("local-secret"));
    }

    @AfterAll
    static void stop() throws InterruptedException {
        store.close();
        server.destroy();
        assertThat(server.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void returnsTheBytesUntilTheyAreDeletedAndWritesAnIdOnce() throws IOException {
        Path file = file(300_000);

        store.put(id, file, 300_000);

        try (InputStream in = store.open(id).orElseThrow()) {
            assertThat(in.readAllBytes()).isEqualTo(Files.readAllBytes(file));
        }
        Path other = file(10);
        assertThatThrownBy(() -> store.put(id, other, 10)).isInstanceOf(IllegalStateException.class);
        store.delete(id);
        store.delete(id);
        assertThat(store.open(id)).isEmpty();
    }

    @Test
    void saysSoWhenTheStoreRefusesOrIsAway() throws IOException {
        Path file = file(10);
        try (S3FileStore stranger = new S3FileStore(settings("wrong"));
                S3FileStore nowhere = new S3FileStore(new FileProperties.S3(
                        URI.create("http://127.0.0.1:" + freePort()), "us-east-1", "evidence", "a", "b"))) {
            assertThatExceptionOfType(FileStoreUnavailable.class).isThrownBy(() -> stranger.put(id, file, 10));
            assertThatExceptionOfType(FileStoreUnavailable.class).isThrownBy(() -> nowhere.open(id));
        }
        assertThat(store.open(id)).isEmpty();
        assertThat(settings("local-secret").toString()).doesNotContain("local-secret");
    }

    private static FileProperties.S3 settings(String secret) {
        return new FileProperties.S3(URI.create("http://127.0.0.1:" + port), "us-east-1", "evidence", "local", secret);
    }

    private static Path file(int size) throws IOException {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return Files.write(folder.resolve("f" + size), bytes);
    }

    private static boolean answers() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}

package vn.tuantra.local.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tuantra.local.process.Child;
import vn.tuantra.local.process.Readiness;
import vn.tuantra.operate.topic.TopicDefinition;
import vn.tuantra.operate.topic.TopicsFile;

class BrokerIT {

    @TempDir
    private Path folder;

    @Test
    void startsStopsAndStartsAgainWithItsTopicsAndMakesNoneByItself() throws Exception {
        int port = freePort();
        Broker broker = new Broker(
                System.getProperty("java.class.path"),
                port,
                freePort(),
                folder.resolve("data"),
                folder.resolve("broker.log"));
        String address = "127.0.0.1:" + port;
        List<TopicDefinition> wanted =
                TopicsFile.read(Path.of("../../kafka/topics.yaml")).definitions(1);

        Child first = started(broker, port);
        assertThat(Topics.create(address, wanted)).isEqualTo(wanted.size());
        assertThatThrownBy(() -> send(address, "nobody.made.this")).isInstanceOf(ExecutionException.class);
        send(address, "incident.events");
        assertThat(first.end(Duration.ofSeconds(20))).isTrue();

        Child second = started(broker, port);
        try {
            assertThat(Topics.create(address, wanted)).as("created again").isZero();
            try (Admin admin = Admin.create(Map.of("bootstrap.servers", address))) {
                assertThat(admin.listTopics().names().get())
                        .containsExactlyInAnyOrderElementsOf(
                                wanted.stream().map(TopicDefinition::name).toList());
            }
        } finally {
            second.kill();
        }
    }

    private static Child started(Broker broker, int port) throws Exception {
        Child child = broker.start(List.of());
        Readiness.port(port).await(child, Duration.ofMinutes(1));
        return child;
    }

    private static void send(String address, String topic) throws Exception {
        Map<String, Object> configuration = Map.of("bootstrap.servers", address, "max.block.ms", 3_000);
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(configuration, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "key", "value")).get();
        }
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}

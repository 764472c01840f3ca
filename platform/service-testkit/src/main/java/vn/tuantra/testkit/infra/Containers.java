package vn.tuantra.testkit.infra;

import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;

/** Servers as containers; Testcontainers removes them when the JVM ends. */
final class Containers {

    private static final String KAFKA_IMAGE = System.getProperty("tuantra.image.kafka", "apache/kafka:4.2.0");
    private static final String MONGO_IMAGE = System.getProperty("tuantra.image.mongo", "mongo:8");

    private Containers() {}

    @SuppressWarnings("resource") // lives as long as the test JVM
    static String startKafka() {
        KafkaContainer kafka = new KafkaContainer(KAFKA_IMAGE);
        kafka.start();
        return kafka.getBootstrapServers();
    }

    @SuppressWarnings("resource") // lives as long as the test JVM
    static String startMongo() {
        MongoDBContainer mongo = new MongoDBContainer(MONGO_IMAGE);
        mongo.start();
        return mongo.getConnectionString();
    }
}

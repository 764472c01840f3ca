package vn.tuantra.testkit.infra;

/**
 * The broker and the store of one test JVM, started on first use and shared by all its contexts.
 *
 * <p>By default both run inside the JVM. {@code -Dtuantra.infra=containers} uses Testcontainers instead;
 * {@code -Dtuantra.kafka=host:port} and {@code -Dtuantra.mongodb.uri=mongodb://…} use servers given from outside.
 */
public final class TestInfrastructure {

    private static final boolean CONTAINERS = "containers".equals(System.getProperty("tuantra.infra"));

    private TestInfrastructure() {}

    /** Bootstrap servers of a broker that holds every topic of the catalogue. */
    public static String bootstrapServers() {
        return Broker.BOOTSTRAP_SERVERS;
    }

    /** Connection string of a database of that name, with the options the store needs. */
    public static String mongoUri(String database) {
        return Store.BASE_URI + "/" + database + "?" + Store.OPTIONS;
    }

    private static final class Broker {
        private static final String BOOTSTRAP_SERVERS = start();

        private static String start() {
            String given = System.getProperty("tuantra.kafka");
            String servers =
                    given != null ? given : CONTAINERS ? Containers.startKafka() : new EmbeddedBroker().start();
            Topics.create(servers);
            return servers;
        }
    }

    private static final class Store {
        private static final String GIVEN = System.getProperty("tuantra.mongodb.uri", "");
        private static final String BASE_URI = start();
        // The embedded server applies a retried write twice; real deployments retry.
        private static final String OPTIONS = GIVEN.isEmpty() && !CONTAINERS ? "retryWrites=false" : "retryWrites=true";

        private static String start() {
            if (!GIVEN.isEmpty()) {
                return GIVEN;
            }
            return CONTAINERS ? Containers.startMongo() : EmbeddedStore.start();
        }
    }
}

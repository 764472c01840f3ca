package vn.tuantra.operate;

import java.util.HashMap;
import java.util.Map;

/** How the brokers are reached, from the environment. */
final class Connection {

    private Connection() {}

    /**
     * Settings of a Kafka client.
     *
     * @throws UsageError when KAFKA_BOOTSTRAP_SERVERS is missing
     */
    static Map<String, Object> from(Map<String, String> environment) {
        String servers = environment.getOrDefault("KAFKA_BOOTSTRAP_SERVERS", "");
        if (servers.isBlank()) {
            throw new UsageError("KAFKA_BOOTSTRAP_SERVERS says nothing: host:port of a broker");
        }
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", servers);
        settings.put("request.timeout.ms", 5_000);
        settings.put("default.api.timeout.ms", 30_000);
        copy(environment, "KAFKA_SECURITY_PROTOCOL", settings, "security.protocol");
        copy(environment, "KAFKA_SASL_MECHANISM", settings, "sasl.mechanism");
        copy(environment, "KAFKA_SASL_JAAS_CONFIG", settings, "sasl.jaas.config");
        if (environment.containsKey("KAFKA_CA_FILE")) {
            settings.put("ssl.truststore.type", "PEM");
            copy(environment, "KAFKA_CA_FILE", settings, "ssl.truststore.location");
        }
        return settings;
    }

    private static void copy(Map<String, String> from, String variable, Map<String, Object> to, String setting) {
        String value = from.get(variable);
        if (value != null && !value.isBlank()) {
            to.put(setting, value);
        }
    }
}

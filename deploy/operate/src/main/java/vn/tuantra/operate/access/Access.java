package vn.tuantra.operate.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What one user may do at the brokers, from every host. To read or write a topic includes to ask for it.
 *
 * @param user name at the brokers
 * @param reads topics
 * @param writes topics
 * @param group consumer group, or the beginning of the names of its groups; null for somebody who has none
 */
public record Access(
        String user,
        List<String> reads,
        List<String> writes,
        @Nullable Group group) {

    /** Groups in which a user may take part. */
    public record Group(String name, PatternType pattern) {}

    /** What the wiring of a service needs. */
    public static Access ofService(String service) {
        try (InputStream in = Access.class.getResourceAsStream(service + ".yaml")) {
            if (in == null) {
                throw new IllegalArgumentException("no service " + service);
            }
            Map<String, Object> kafka =
                    map(map(yaml(new InputStreamReader(in, UTF_8))).get("kafka"));
            Map<String, Object> group = map(kafka.get("group"));
            return new Access(
                    service,
                    list(kafka.get("reads")),
                    list(kafka.get("writes")),
                    list(group.get("reads")).isEmpty()
                            ? null
                            : new Group(String.valueOf(group.get("name")), PatternType.LITERAL));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Integrations by name with the topics that each {@code consumes} and {@code produces}. */
    public static List<Access> ofIntegrations(Reader yaml) {
        Object tree = yaml(yaml);
        List<Access> all = new ArrayList<>();
        map(tree == null ? Map.of() : tree).forEach((name, topics) -> {
            List<String> consumes = list(map(topics).get("consumes"));
            all.add(new Access(
                    name,
                    consumes,
                    list(map(topics).get("produces")),
                    consumes.isEmpty() ? null : new Group(name, PatternType.PREFIXED)));
        });
        return all;
    }

    /** As the brokers keep it. */
    public Set<AclBinding> bindings() {
        Set<AclBinding> bindings = new LinkedHashSet<>();
        reads.forEach(topic -> allow(bindings, ResourceType.TOPIC, topic, PatternType.LITERAL, AclOperation.READ));
        writes.forEach(topic -> allow(bindings, ResourceType.TOPIC, topic, PatternType.LITERAL, AclOperation.WRITE));
        if (group != null) {
            allow(bindings, ResourceType.GROUP, group.name(), group.pattern(), AclOperation.READ);
        }
        return bindings;
    }

    String principal() {
        return "User:" + user;
    }

    private void allow(
            Set<AclBinding> bindings, ResourceType type, String name, PatternType pattern, AclOperation operation) {
        for (AclOperation each : List.of(operation, AclOperation.DESCRIBE)) {
            bindings.add(new AclBinding(
                    new ResourcePattern(type, name, pattern),
                    new AccessControlEntry(principal(), "*", each, AclPermissionType.ALLOW)));
        }
    }

    private static @Nullable Object yaml(Reader reader) {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
    }

    @SuppressWarnings("unchecked") // what is no map fails here and now
    private static Map<String, Object> map(@Nullable Object value) {
        return (Map<String, Object>) (value instanceof Map<?, ?> ? value : Map.of());
    }

    private static List<String> list(@Nullable Object value) {
        return value instanceof List<?> many
                ? many.stream().map(String::valueOf).toList()
                : List.of();
    }
}

package vn.tuantra.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the edge and each service are told about where everything is. */
final class Applications {

    private static final List<String> JVM_FLAGS = List.of(
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-Xms32m",
            "-Xmx256m",
            "-XX:MaxDirectMemorySize=64m",
            // One that has no memory left but lives on answers some and hangs others; a dead one is started again.
            "-XX:+ExitOnOutOfMemoryError");

    private final StackOptions options;
    private final Workspace workspace;
    private final PortPlan ports;

    Applications(StackOptions options, Workspace workspace) {
        this.options = options;
        this.workspace = workspace;
        this.ports = options.ports();
    }

    /** One application process; replicas of a module share its jar. */
    record Application(
            String process,
            String module,
            Path jar,
            int managementPort,
            List<String> jvmFlags,
            List<String> arguments) {}

    Application edge() {
        Map<String, String> properties = listening(ports.edge());
        properties.put("edge.issuer", edgeBase());
        properties.put("edge.data-dir", workspace.data().resolve("edge").toString());
        for (Service service : Service.values()) {
            properties.put("edge.services." + service.shortName(), addresses(service));
        }
        return application(
                "edge", "edge", workspace.jarOf("deploy/local/edge", "local-edge"), ports.edge(), properties);
    }

    List<Application> services() {
        List<Application> all = new ArrayList<>();
        for (Service service : Service.values()) {
            for (int replica = 1; replica <= options.replicasOf(service); replica++) {
                all.add(service(service, replica));
            }
        }
        return all;
    }

    String edgeBase() {
        return "http://127.0.0.1:" + ports.edge();
    }

    private Application service(Service service, int replica) {
        int port = ports.app(service, replica);
        Map<String, String> properties = listening(port);
        properties.put(
                "spring.mongodb.uri",
                "mongodb://127.0.0.1:%d/%s?retryWrites=false".formatted(ports.store(), service.shortName()));
        properties.put("spring.kafka.bootstrap-servers", "127.0.0.1:" + ports.broker());
        properties.put("tuantra.security.issuer", edgeBase());
        properties.put("spring.security.oauth2.resourceserver.jwt.jwk-set-uri", edgeBase() + "/oauth2/jwks");
        properties.put(
                "spring.config.import",
                PrivacySecrets.in(workspace.data()).toUri().toString());
        if (service == Service.NOTIFICATION) {
            String gateway = "http://127.0.0.1:" + ports.gateway();
            properties.put("notification.channel.sms.url", gateway + "/sms");
            properties.put("notification.channel.voice.url", gateway + "/voice");
            properties.put("notification.channel.screen-url", edgeBase() + "/command-centre/");
            properties.put("notification.cap.address", edgeBase());
            // Receivers of webhooks on this machine, without certificates: nowhere else than in this stack.
            properties.put("notification.outbound.allow-private-networks", "true");
            properties.put("notification.webhook.allow-http", "true");
        }
        if (service == Service.INCIDENT) {
            // Stories and benches report as one leader what a whole city does.
            properties.put("incident.report.per-minute", "1000000");
        }
        if (service == Service.INCIDENT && options.shortTimers()) {
            properties.put("incident.escalation.intervals.s2", "4s");
            properties.put("incident.escalation.intervals.s3", "8s");
            properties.put("incident.escalation.poll", "200ms");
        }
        String module = service.moduleName();
        return application(service.processName(replica), module, workspace.jarOf(module, module), port, properties);
    }

    private Map<String, String> listening(int port) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("server.port", Integer.toString(port));
        properties.put("spring.main.banner-mode", "off");
        properties.put("server.address", "127.0.0.1");
        properties.put("management.server.port", Integer.toString(ports.management(port)));
        properties.put("management.server.address", "127.0.0.1");
        return properties;
    }

    private Application application(String process, String module, Path jar, int port, Map<String, String> properties) {
        properties.putAll(options.properties().getOrDefault(module, Map.of()));
        List<String> arguments = properties.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toList();
        List<String> flags = new ArrayList<>(JVM_FLAGS);
        flags.addAll(options.jvmFlagsOf(module));
        return new Application(process, module, jar, ports.management(port), flags, arguments);
    }

    private String addresses(Service service) {
        return IntStream.rangeClosed(1, Math.max(1, options.replicasOf(service)))
                .mapToObj(replica -> "http://127.0.0.1:" + ports.app(service, replica))
                .collect(Collectors.joining(","));
    }
}

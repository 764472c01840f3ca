package vn.tuantra.local;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How a stack is to be started.
 *
 * @param home the folder of the repository
 * @param fresh begin with empty data
 * @param replicas how many processes of a service; one where nothing is said, zero to leave it out
 * @param shortTimers escalate after seconds instead of minutes
 * @param peakPerformance let the JVMs compile to the last tier: fast after a minute of load, but it takes twice the
 *     processor time to start
 * @param temporary forget the data when it stops; logs stay
 * @param properties more properties for an application, by process name without replica ({@code incident-service})
 * @param jvmFlags more flags for a Java process, by the same names and {@code broker}, {@code store}, {@code edge}
 */
public record StackOptions(
        Path home,
        PortPlan ports,
        boolean fresh,
        Map<Service, Integer> replicas,
        boolean shortTimers,
        boolean peakPerformance,
        boolean temporary,
        Map<String, Map<String, String>> properties,
        Map<String, List<String>> jvmFlags) {

    public StackOptions {
        home = home.toAbsolutePath().normalize();
        replicas = Map.copyOf(replicas);
        properties = Map.copyOf(properties);
        jvmFlags = Map.copyOf(jvmFlags);
    }

    /** The stack of this repository on the usual ports, with the demo's short timers. */
    public static StackOptions usual() {
        return new StackOptions(
                RepositoryHome.find(),
                new PortPlan(PortPlan.DEFAULT_BASE),
                false,
                Map.of(),
                true,
                false,
                false,
                Map.of(),
                Map.of());
    }

    /** A stack of its own, beginning empty, on ports that nobody else uses: what a test wants. */
    public static StackOptions onFreePorts() {
        return usual().withPorts(PortPlan.free()).withFresh(true).withTemporary(true);
    }

    public StackOptions withPorts(PortPlan other) {
        return new StackOptions(
                home, other, fresh, replicas, shortTimers, peakPerformance, temporary, properties, jvmFlags);
    }

    public StackOptions withFresh(boolean other) {
        return new StackOptions(
                home, ports, other, replicas, shortTimers, peakPerformance, temporary, properties, jvmFlags);
    }

    public StackOptions withShortTimers(boolean other) {
        return new StackOptions(home, ports, fresh, replicas, other, peakPerformance, temporary, properties, jvmFlags);
    }

    public StackOptions withPeakPerformance(boolean other) {
        return new StackOptions(home, ports, fresh, replicas, shortTimers, other, temporary, properties, jvmFlags);
    }

    public StackOptions withTemporary(boolean other) {
        return new StackOptions(
                home, ports, fresh, replicas, shortTimers, peakPerformance, other, properties, jvmFlags);
    }

    public StackOptions withReplicas(Service service, int count) {
        Map<Service, Integer> more = new EnumMap<>(Service.class);
        more.putAll(replicas);
        more.put(service, count);
        return new StackOptions(
                home, ports, fresh, more, shortTimers, peakPerformance, temporary, properties, jvmFlags);
    }

    /** Sets one property of an application; it wins over what the stack itself sets. */
    public StackOptions withProperty(String application, String name, String value) {
        Map<String, Map<String, String>> more = new LinkedHashMap<>(properties);
        Map<String, String> ofOne = new LinkedHashMap<>(more.getOrDefault(application, Map.of()));
        ofOne.put(name, value);
        more.put(application, Map.copyOf(ofOne));
        return new StackOptions(home, ports, fresh, replicas, shortTimers, peakPerformance, temporary, more, jvmFlags);
    }

    public StackOptions withJvmFlags(String process, String... flags) {
        Map<String, List<String>> more = new LinkedHashMap<>(jvmFlags);
        more.put(process, List.of(flags));
        return new StackOptions(
                home, ports, fresh, replicas, shortTimers, peakPerformance, temporary, properties, more);
    }

    int replicasOf(Service service) {
        return replicas.getOrDefault(service, 1);
    }

    /** How far the JVM compiles, then what was asked for this process. */
    List<String> jvmFlagsOf(String process) {
        List<String> asked = jvmFlags.getOrDefault(process, List.of());
        return peakPerformance
                ? asked
                : Stream.concat(Stream.of("-XX:TieredStopAtLevel=1"), asked.stream())
                        .toList();
    }
}

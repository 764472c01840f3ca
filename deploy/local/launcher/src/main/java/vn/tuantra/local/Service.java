package vn.tuantra.local;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The five services, in the order in which they are named everywhere. */
public enum Service {
    TEAM(1),
    PATROL(2),
    INCIDENT(3),
    REPORTING(4),
    NOTIFICATION(5);

    private final int portOffset;

    Service(int portOffset) {
        this.portOffset = portOffset;
    }

    int portOffset() {
        return portOffset;
    }

    /** {@code team}: the database's name and the key of the edge's route. */
    public String shortName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@code team-service}: folder, application and consumer group. */
    public String moduleName() {
        return shortName() + "-service";
    }

    /** The process's name; the first replica bears the service's own. */
    public String processName(int replica) {
        return replica == 1 ? moduleName() : moduleName() + "-" + replica;
    }

    /** Finds a service by its short or full name. */
    public static Optional<Service> named(String name) {
        return Arrays.stream(values())
                .filter(service ->
                        service.shortName().equals(name) || service.moduleName().equals(name))
                .findFirst();
    }
}

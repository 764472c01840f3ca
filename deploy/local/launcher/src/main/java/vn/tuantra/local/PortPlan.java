package vn.tuantra.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Which port everything listens on, counted from one base. Replica {@code n} of a service lies 20 above the one before,
 * the management port of an application 100 above its own.
 */
public record PortPlan(int base) {

    public static final int DEFAULT_BASE = 8080;
    public static final int MOST_REPLICAS = 5;

    private static final int MANAGEMENT = 100;
    private static final int REPLICA = 20;

    public PortPlan {
        if (base < 1024 || base > 65_000) {
            throw new IllegalArgumentException("the port base must lie between 1024 and 65000, not " + base);
        }
    }

    /** A plan whose ports are all free just now, below the range from which systems take client ports. */
    public static PortPlan free() {
        for (int attempt = 0; attempt < 200; attempt++) {
            PortPlan plan = new PortPlan(ThreadLocalRandom.current().nextInt(100, 155) * 200);
            if (plan.all(Map.of()).values().stream().allMatch(PortPlan::isFree)) {
                return plan;
            }
        }
        throw new IllegalStateException("no free range of ports found");
    }

    public int edge() {
        return base;
    }

    public int app(Service service, int replica) {
        if (replica < 1 || replica > MOST_REPLICAS) {
            throw new IllegalArgumentException("replica must lie between 1 and " + MOST_REPLICAS + ", not " + replica);
        }
        return base + service.portOffset() + REPLICA * (replica - 1);
    }

    public int broker() {
        return base + 12;
    }

    public int controller() {
        return base + 13;
    }

    public int store() {
        return base + 17;
    }

    /** The simulated SMS and voice gateway. */
    public int gateway() {
        return base + 18;
    }

    public int management(int appPort) {
        return appPort + MANAGEMENT;
    }

    /** Every port that a stack with these replicas needs, by what it is for. */
    public Map<String, Integer> all(Map<Service, Integer> replicas) {
        Map<String, Integer> ports = new LinkedHashMap<>();
        ports.put("edge", edge());
        ports.put("edge management", management(edge()));
        ports.put("broker", broker());
        ports.put("controller", controller());
        ports.put("store", store());
        ports.put("gateway", gateway());
        for (Service service : Service.values()) {
            for (int replica = 1; replica <= replicas.getOrDefault(service, 1); replica++) {
                int port = app(service, replica);
                ports.put(service.processName(replica), port);
                ports.put(service.processName(replica) + " management", management(port));
            }
        }
        return ports;
    }

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // What Java's servers do as well: a port in TIME_WAIT from the last run is free.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}

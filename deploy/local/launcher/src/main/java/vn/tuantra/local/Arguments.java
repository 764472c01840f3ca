package vn.tuantra.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What stands on the command line of {@code deploy/run}.
 *
 * @param once play the story, print it as JSON, stop
 * @param demo seed the demo district and play the story
 */
record Arguments(
        boolean help, boolean once, boolean demo, boolean fresh, int portBase, Map<Service, Integer> replicas) {

    /** The text that {@code deploy/run --help} shows by itself when nothing is built yet. */
    static String usage() {
        try (InputStream text = Arguments.class.getResourceAsStream("usage.txt")) {
            return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    static Arguments parse(String... arguments) {
        Deque<String> rest = new ArrayDeque<>(List.of(arguments));
        boolean help = false;
        boolean once = false;
        boolean demo = true;
        boolean fresh = false;
        int portBase = PortPlan.DEFAULT_BASE;
        Map<Service, Integer> replicas = new EnumMap<>(Service.class);
        while (!rest.isEmpty()) {
            String option = rest.pop();
            int equals = option.startsWith("--") ? option.indexOf('=') : -1;
            if (equals > 0) {
                rest.push(option.substring(equals + 1));
                option = option.substring(0, equals);
            }
            switch (option) {
                case "--help", "-h" -> help = true;
                case "--once" -> once = true;
                case "--no-demo" -> demo = false;
                case "--fresh" -> fresh = true;
                case "--port-base" -> portBase = portBase(value(option, rest));
                case "--replicas" -> addReplicas(value(option, rest), replicas);
                default -> throw new UsageError("unknown option " + option);
            }
        }
        return new Arguments(help, once, demo, fresh, portBase, replicas);
    }

    StackOptions stackOptions() {
        StackOptions options =
                StackOptions.usual().withPorts(new PortPlan(portBase)).withFresh(fresh);
        for (Map.Entry<Service, Integer> more : replicas.entrySet()) {
            options = options.withReplicas(more.getKey(), more.getValue());
        }
        return options;
    }

    private static String value(String option, Deque<String> rest) {
        if (rest.isEmpty()) {
            throw new UsageError(option + " needs a value");
        }
        return rest.pop();
    }

    private static int portBase(String value) {
        int base = number("--port-base", value);
        if (base < 1024 || base > 65_000) {
            throw new UsageError("--port-base must lie between 1024 and 65000, not " + value);
        }
        return base;
    }

    private static void addReplicas(String value, Map<Service, Integer> replicas) {
        int equals = value.indexOf('=');
        Service service =
                equals < 1 ? null : Service.named(value.substring(0, equals)).orElse(null);
        if (service == null) {
            throw new UsageError("--replicas wants SERVICE=N with one of the five services, not " + value);
        }
        int count = number("--replicas", value.substring(equals + 1));
        if (count < 0 || count > PortPlan.MOST_REPLICAS) {
            throw new UsageError("--replicas wants 0 to " + PortPlan.MOST_REPLICAS + " processes, not " + count);
        }
        replicas.put(service, count);
    }

    private static int number(String option, String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException notANumber) {
            throw new UsageError(option + " wants a number, not " + value);
        }
    }
}

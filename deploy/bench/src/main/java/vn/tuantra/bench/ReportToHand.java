package vn.tuantra.bench;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import tools.jackson.databind.json.JsonMapper;
import vn.tuantra.local.LocalStack;
import vn.tuantra.local.Service;
import vn.tuantra.local.StackOptions;
import vn.tuantra.local.demo.DemoDistrict;

/**
 * B1, report to hand: from the intended moment of an HTTP report to the moment the last of three screens (ward,
 * district, city) holds the alert, against the bare broker in the same run, in interleaved rounds.
 *
 * <p>What it is: one machine, one broker with replication factor 1, the embedded store instead of MongoDB, load
 * generator and system sharing the cores. What it is not: a MongoDB figure or a replicated guarantee.
 */
public final class ReportToHand {

    private static final double GOAL = 3.0;

    private ReportToHand() {}

    /** Arguments: rounds, seconds per round, reports per second, seconds of warm-up, {@code calls} to call people too. */
    public static void main(String[] args) throws Exception {
        int rounds = argument(args, 0, 7);
        int seconds = argument(args, 1, 20);
        int perSecond = argument(args, 2, 20);
        int warmUp = argument(args, 3, 60);
        StackOptions options = StackOptions.onFreePorts().withShortTimers(false).withPeakPerformance(true);

        try (LocalStack stack = LocalStack.start(options)) {
            stack.seed();
            boolean calls = args.length > 4 && args[4].equals("calls");
            if (!calls) {
                say(PeopleOnCall.sendHome(stack) + " people on call sent home");
            }
            Map<String, Object> result = measure(stack, rounds, seconds, perSecond, warmUp);
            result.put("peopleAreCalled", calls);
            System.out.println(new JsonMapper().writeValueAsString(result));
        }
    }

    private static Map<String, Object> measure(LocalStack stack, int rounds, int seconds, int perSecond, int warmUp)
            throws Exception {
        AtomicReference<Samples> current = new AtomicReference<>(new Samples(3));
        List<Map<String, Object>> log = new ArrayList<>();
        List<Double> ratios50 = new ArrayList<>();
        List<Double> ratios99 = new ArrayList<>();
        int lost = 0;
        int duplicates = 0;
        try (BareKafka control = new BareKafka(stack.bootstrapServers());
                Reports reports = new Reports(
                        stack.service(Service.INCIDENT, 1),
                        stack.tokens().of("totruong.trucbach"),
                        DemoDistrict.TRUC_BACH.toString());
                CommandPosts posts =
                        CommandPosts.open(stack, (incident, at) -> current.get().arrived(incident, at))) {
            say("warming up for " + warmUp + " s");
            // Slowly first: a burst on cold processes piles up connections that then stay open.
            reports.round(posts.count(), current::set, 10, warmUp / 3.0);
            reports.round(posts.count(), current::set, Math.max(perSecond, 50), warmUp * 2 / 3.0);
            control.round(perSecond, 5);
            StoreCommands.awaitQuiet(stack);
            Map<String, Duration> cpuBefore = Cpu.of(stack);
            Map<String, Long> commandsBefore = StoreCommands.of(stack);
            long incidents = 0;
            long began = System.nanoTime();
            for (int round = 1; round <= rounds; round++) {
                Samples bare;
                Samples product;
                if (round % 2 == 1) {
                    bare = control.round(perSecond, seconds);
                    product = reports.round(posts.count(), current::set, perSecond, seconds);
                } else {
                    product = reports.round(posts.count(), current::set, perSecond, seconds);
                    bare = control.round(perSecond, seconds);
                }
                incidents += product.count();
                lost += product.lost();
                duplicates += product.duplicates();
                ratios50.add(product.millis(50) / bare.millis(50));
                ratios99.add(product.millis(99) / bare.millis(99));
                Map<String, Object> line = line(round, bare, product, reports);
                log.add(line);
                say(line.toString());
            }
            Map<String, Long> cpu = Cpu.share(cpuBefore, Cpu.of(stack), Duration.ofNanos(System.nanoTime() - began));
            Map<String, Object> result = result(log, ratios50, ratios99, lost, duplicates, reports.refused(), cpu);
            result.put(
                    "storeCommandsAnIncident", StoreCommands.each(commandsBefore, StoreCommands.of(stack), incidents));
            result.put("cpuMillisAnIncident", Cpu.millis(cpuBefore, Cpu.of(stack), incidents));
            result.put("residentMegabytes", Cpu.resident(stack));
            return result;
        }
    }

    private static Map<String, Object> line(int round, Samples bare, Samples product, Reports reports) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("round", round);
        line.put("bareP50", rounded(bare.millis(50)));
        line.put("bareP99", rounded(bare.millis(99)));
        line.put("p50", rounded(product.millis(50)));
        line.put("p99", rounded(product.millis(99)));
        line.put("answerP50", rounded(reports.answerMillis(50)));
        line.put("samples", product.count());
        line.put("load", rounded(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
        return line;
    }

    private static Map<String, Object> result(
            List<Map<String, Object>> rounds,
            List<Double> ratios50,
            List<Double> ratios99,
            int lost,
            int duplicates,
            int refused,
            Map<String, Long> cpu) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("benchmark", "B1 report to hand, last of three screens, milliseconds");
        result.put("p50", median(rounds, "p50"));
        result.put("p99", median(rounds, "p99"));
        result.put("bareKafkaP50", median(rounds, "bareP50"));
        result.put("bareKafkaP99", median(rounds, "bareP99"));
        result.put("answerP50", median(rounds, "answerP50"));
        result.put("ratioP50", spread(ratios50));
        result.put("ratioP99", spread(ratios99));
        result.put("goal", "ratio of p50 and of p99 at most " + GOAL);
        result.put("goalMet", medianOf(ratios50) <= GOAL && medianOf(ratios99) <= GOAL);
        result.put("lost", lost);
        result.put("duplicates", duplicates);
        result.put("refused", refused);
        result.put("cpuPercentOfOneCore", cpu);
        result.put("store", "embedded stand-in (H2), not MongoDB");
        result.put("rounds", rounds);
        return result;
    }

    private static Map<String, Object> spread(List<Double> ratios) {
        Map<String, Object> spread = new LinkedHashMap<>();
        spread.put("median", rounded(medianOf(ratios)));
        spread.put("min", rounded(ratios.stream().mapToDouble(r -> r).min().orElse(0)));
        spread.put("max", rounded(ratios.stream().mapToDouble(r -> r).max().orElse(0)));
        return spread;
    }

    private static double median(List<Map<String, Object>> rounds, String key) {
        return rounded(
                medianOf(rounds.stream().map(round -> (Double) round.get(key)).toList()));
    }

    static double medianOf(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }

    private static int argument(String[] args, int index, int otherwise) {
        return args.length > index ? Integer.parseInt(args[index]) : otherwise;
    }

    private static void say(String text) {
        System.err.println(text);
    }
}

package vn.tuantra.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;
import vn.tuantra.local.LocalStack;
import vn.tuantra.local.Service;
import vn.tuantra.local.StackOptions;
import vn.tuantra.local.demo.DemoDistrict;

/**
 * B4, fan-out: from the intended moment of publishing a fact to the moment the last of N screens has it, against a loop
 * that only writes to sockets and against Nchan where it is installed, in interleaved rounds; then all screens hang up
 * and come back at once. B5, dead screens: the same with some screens that stop reading, and their return.
 */
public final class FanOut {

    private static final Duration STRAGGLERS = Duration.ofSeconds(10);
    private static final int PER_SECOND = 10;

    private FanOut() {}

    /** Arguments: {@code b4} or {@code b5}, screens, rounds, seconds per round. */
    public static void main(String[] args) throws Exception {
        boolean dead = args.length > 0 && args[0].equals("b5");
        int screens = args.length > 1 ? Integer.parseInt(args[1]) : 1_000;
        int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 5;
        int seconds = args.length > 3 ? Integer.parseInt(args[3]) : 10;
        StackOptions options = StackOptions.onFreePorts().withShortTimers(false).withPeakPerformance(true);
        try (LocalStack stack = LocalStack.start(options)) {
            stack.seed();
            Map<String, Object> result =
                    dead ? deadScreens(stack, screens, rounds, seconds) : fanOut(stack, screens, rounds, seconds);
            System.out.println(new JsonMapper().writeValueAsString(result));
        }
    }

    private static Map<String, Object> fanOut(LocalStack stack, int screens, int rounds, int seconds) throws Exception {
        AtomicReference<Samples> product = new AtomicReference<>(new Samples(screens));
        AtomicReference<Samples> raw = new AtomicReference<>(new Samples(screens));
        AtomicReference<Samples> peer = new AtomicReference<>(new Samples(screens));
        Optional<Nchan> nchan = Nchan.start();
        try (IncidentFacts facts = new IncidentFacts(stack.bootstrapServers(), DemoDistrict.TRUC_BACH_POLICE);
                RawFanOut loop = new RawFanOut();
                Crowd crowd = productCrowd(stack, product);
                Crowd rawCrowd = new Crowd(loop.port(), number -> "hello\n", arrivalsOf(raw));
                Crowd peerCrowd = nchan.isEmpty()
                        ? rawCrowd
                        : new Crowd(nchan.get().port(), FanOut::nchanRequest, arrivalsOf(peer))) {
            long heapBefore = Heap.used(stack, Service.NOTIFICATION);
            double opened = crowd.open(screens);
            long heapPerScreen = (Heap.used(stack, Service.NOTIFICATION) - heapBefore) / screens;
            rawCrowd.open(screens);
            if (nchan.isPresent()) {
                peerCrowd.open(screens);
            }
            System.err.println(screens + " screens open after " + Math.round(opened) + " ms");
            Runnable warm = () -> round(product, screens, 20, 15, id -> facts.publish(id));
            warm.run();
            List<Map<String, Object>> log = new ArrayList<>();
            double cpuBefore = cpuNanos(stack);
            for (int number = 1; number <= rounds; number++) {
                Samples floor = round(
                        raw,
                        screens,
                        PER_SECOND,
                        seconds,
                        id -> loop.publish(
                                ("data: " + facts.asCloudEvent(id) + "\n\n").getBytes(StandardCharsets.UTF_8)));
                Samples ours = round(product, screens, PER_SECOND, seconds, facts::publish);
                Samples theirs = nchan.isEmpty()
                        ? null
                        : round(
                                peer,
                                screens,
                                PER_SECOND,
                                seconds,
                                id -> nchan.get().publish(facts.asCloudEvent(id)));
                Map<String, Object> line = new LinkedHashMap<>();
                line.put("rawP50", millis(floor, 50));
                line.put("rawP99", millis(floor, 99));
                line.put("p50", millis(ours, 50));
                line.put("p99", millis(ours, 99));
                if (theirs != null) {
                    line.put("nchanP50", millis(theirs, 50));
                    line.put("nchanP99", millis(theirs, 99));
                    line.put("nchanLost", theirs.lost());
                }
                line.put("lost", ours.lost());
                line.put("duplicates", ours.duplicates());
                log.add(line);
                System.err.println(number + " " + line);
            }
            double cpuMicros = cpuNanos(stack) - cpuBefore;
            cpuMicros /= 1e3 * rounds * seconds * PER_SECOND * screens;
            Map<String, Object> storm = storm(crowd, product, facts, screens);
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("benchmark", "B4 fan-out, last of " + screens + " screens, milliseconds");
            result.put("p50", median(log, "p50"));
            result.put("p99", median(log, "p99"));
            result.put("rawP50", median(log, "rawP50"));
            result.put("rawP99", median(log, "rawP99"));
            result.put("nchanP50", nchan.isEmpty() ? "not installed" : median(log, "nchanP50"));
            result.put("nchanP99", nchan.isEmpty() ? "not installed" : median(log, "nchanP99"));
            result.put("cpuMicrosPerDelivery", Math.round(cpuMicros * 10) / 10.0);
            result.put("heapBytesPerIdleScreen", heapPerScreen);
            result.put("lost", sum(log, "lost"));
            result.put("duplicates", sum(log, "duplicates"));
            result.put("reconnectStorm", storm);
            result.put("rounds", log);
            return result;
        } finally {
            if (nchan.isPresent()) {
                nchan.get().close();
            }
        }
    }

    /** All screens hang up while facts go on, and come back with their cursors. */
    private static Map<String, Object> storm(
            Crowd crowd, AtomicReference<Samples> current, IncidentFacts facts, int screens) throws Exception {
        Samples samples = new Samples(screens);
        current.set(samples);
        Thread publisher = Thread.ofPlatform()
                .start(() -> OpenLoop.run(PER_SECOND, 10, (number, intended) -> {
                    UUID id = UUID.randomUUID();
                    samples.intendedAt(id.toString(), intended);
                    facts.publish(id);
                }));
        Waiting.pause(Duration.ofSeconds(2));
        double back = crowd.reconnectAll();
        publisher.join();
        Waiting.forCompletion(samples, STRAGGLERS);
        return Map.of(
                "millisUntilAllAreBack", Math.round(back),
                "lost", samples.lost(),
                "duplicates", samples.duplicates());
    }

    private static Map<String, Object> deadScreens(LocalStack stack, int screens, int rounds, int seconds)
            throws Exception {
        List<Map<String, Object>> log = new ArrayList<>();
        // The first one only warms up: the one without dead screens must not be the one with cold code.
        for (int percent : new int[] {0, 0, 1, 5, 20}) {
            int deaf = screens * percent / 100;
            AtomicReference<Samples> healthy = new AtomicReference<>(new Samples(screens - deaf));
            AtomicReference<Samples> returning = new AtomicReference<>(new Samples(Math.max(1, deaf)));
            try (IncidentFacts facts = new IncidentFacts(stack.bootstrapServers(), DemoDistrict.TRUC_BACH_POLICE);
                    Crowd crowd = new Crowd(
                            stack.service(Service.NOTIFICATION, 1).getPort(),
                            number -> streamRequest(stack),
                            (number, subject) ->
                                    (number < deaf ? returning : healthy).get().arrived(subject, System.nanoTime()))) {
                crowd.open(screens);
                round(healthy, screens - deaf, 20, 10, facts::publish);
                long heapBefore = Heap.used(stack, Service.NOTIFICATION);
                crowd.stall(deaf);
                List<Double> p50 = new ArrayList<>();
                List<Double> p99 = new ArrayList<>();
                Samples missed = new Samples(Math.max(1, deaf));
                returning.set(missed);
                int lost = 0;
                for (int number = 0; number < rounds; number++) {
                    Samples samples = round(healthy, screens - deaf, PER_SECOND * 3, seconds, id -> {
                        missed.intendedAt(id.toString(), System.nanoTime());
                        facts.publish(id);
                    });
                    p50.add(samples.millis(50));
                    p99.add(samples.millis(99));
                    lost += samples.lost();
                }
                long heapAfter = Heap.used(stack, Service.NOTIFICATION);
                Map<String, Object> line = new LinkedHashMap<>();
                line.put("deadPercent", percent);
                line.put("healthyP50", Math.round(ReportToHand.medianOf(p50) * 100) / 100.0);
                line.put("healthyP99", Math.round(ReportToHand.medianOf(p99) * 100) / 100.0);
                line.put("lost", lost);
                line.put("heapGrowthMB", (heapAfter - heapBefore) / 1_000_000);
                if (deaf > 0) {
                    line.put("millisUntilTheDeadAreBack", Math.round(crowd.returnOf(deaf)));
                    Waiting.forCompletion(missed, STRAGGLERS);
                    line.put("missedByTheDead", missed.lost());
                    line.put("doubledForTheDead", missed.duplicates());
                }
                log.add(line);
                System.err.println(line);
            }
        }
        log.removeFirst();
        return Map.of(
                "benchmark", "B5 dead screens, last of the healthy of " + screens + ", milliseconds", "rounds", log);
    }

    private static Crowd productCrowd(LocalStack stack, AtomicReference<Samples> current) throws IOException {
        return new Crowd(
                stack.service(Service.NOTIFICATION, 1).getPort(), number -> streamRequest(stack), arrivalsOf(current));
    }

    private static java.util.function.BiConsumer<Integer, String> arrivalsOf(AtomicReference<Samples> current) {
        return (number, subject) -> current.get().arrived(subject, System.nanoTime());
    }

    private static String streamRequest(LocalStack stack) {
        return "GET /api/alert-stream HTTP/1.0\r\nHost: 127.0.0.1\r\nAuthorization: Bearer "
                + stack.tokens().of("trucban.trucbach") + "\r\nAccept: text/event-stream\r\n\r\n";
    }

    private static String nchanRequest(int number) {
        return "GET /sub HTTP/1.0\r\nHost: 127.0.0.1\r\nAccept: text/event-stream\r\n\r\n";
    }

    private static Samples round(
            AtomicReference<Samples> current, int receivers, int perSecond, int seconds, Consumer<UUID> publish) {
        Samples samples = new Samples(receivers);
        current.set(samples);
        OpenLoop.run(perSecond, seconds, (number, intended) -> {
            UUID id = UUID.randomUUID();
            samples.intendedAt(id.toString(), intended);
            publish.accept(id);
        });
        Waiting.forCompletion(samples, STRAGGLERS);
        return samples;
    }

    private static double cpuNanos(LocalStack stack) {
        return Cpu.of(stack)
                .getOrDefault(Service.NOTIFICATION.processName(1), Duration.ZERO)
                .toNanos();
    }

    private static double millis(Samples samples, double percentile) {
        return Math.round(samples.millis(percentile) * 100) / 100.0;
    }

    private static double median(List<Map<String, Object>> rounds, String key) {
        return ReportToHand.medianOf(
                rounds.stream().map(round -> (Double) round.get(key)).toList());
    }

    private static int sum(List<Map<String, Object>> rounds, String key) {
        return rounds.stream().mapToInt(round -> (Integer) round.get(key)).sum();
    }
}

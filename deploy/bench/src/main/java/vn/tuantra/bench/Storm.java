package vn.tuantra.bench;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import tools.jackson.databind.json.JsonMapper;
import vn.tuantra.local.LocalStack;
import vn.tuantra.local.Service;
import vn.tuantra.local.StackOptions;
import vn.tuantra.local.demo.DemoDistrict;

/**
 * The storm: 1,000 reports in 10 s, a fifth of them sent twice, half of them from a camera that has gone mad and sends
 * far more than it may, much of it nonsense. Leaders' S1 reports among them must keep their latency, from the intended
 * moment to the last of three screens, compared with the same leaders on a calm evening just before.
 */
public final class Storm {

    private static final int PER_SECOND = 100;
    private static final int SECONDS = 10;
    private static final double LEADERS_PER_SECOND = 30;
    private static final String CAMERA_SUBJECT = "71000000-0000-4000-8000-000000000001";

    private Storm() {}

    /** Arguments: storms, seconds of warm-up. */
    public static void main(String[] args) throws Exception {
        int storms = args.length > 0 ? Integer.parseInt(args[0]) : 3;
        int warmUp = args.length > 1 ? Integer.parseInt(args[1]) : 40;
        StackOptions options = StackOptions.onFreePorts().withShortTimers(false).withPeakPerformance(true);
        try (LocalStack stack = LocalStack.start(options)) {
            stack.seed();
            registerCamera(stack);
            System.out.println(new JsonMapper().writeValueAsString(measure(stack, storms, warmUp)));
        }
    }

    /** One that may report twenty times a minute. */
    private static void registerCamera(LocalStack stack) {
        stack.client()
                .put(
                        "quantri",
                        "/api/incident-sources/" + MadCamera.NAME,
                        Map.of(
                                "subject",
                                CAMERA_SUBJECT,
                                "areaId",
                                DemoDistrict.TRUC_BACH,
                                "perMinute",
                                20,
                                "perDay",
                                1000))
                .orFail();
    }

    private static Map<String, Object> measure(LocalStack stack, int storms, int warmUp) throws Exception {
        AtomicReference<Samples> current = new AtomicReference<>(new Samples(3));
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("benchmark", "storm: leaders' S1 reports to the last of three screens, milliseconds");
        try (Reports leaders = new Reports(
                        stack.service(Service.INCIDENT, 1),
                        stack.tokens().of("totruong.trucbach"),
                        DemoDistrict.TRUC_BACH.toString());
                MadCamera camera = new MadCamera(
                        stack.service(Service.INCIDENT, 1), stack.tokens().ofClient("integration-camera"));
                CommandPosts posts =
                        CommandPosts.open(stack, (incident, at) -> current.get().arrived(incident, at))) {
            leaders.round(posts.count(), current::set, 10, warmUp / 2.0);
            leaders.round(posts.count(), current::set, 50, warmUp / 2.0);
            for (int number = 1; number <= storms; number++) {
                Samples calm = leaders.round(posts.count(), current::set, LEADERS_PER_SECOND, SECONDS);
                int refusedBefore = leaders.refused();
                Samples storm = storm(leaders, camera, posts.count(), current);
                result.put("storm" + number, line(calm, storm, leaders.refused() - refusedBefore, camera));
                System.err.println(result.get("storm" + number));
            }
        }
        return result;
    }

    private static Samples storm(Reports leaders, MadCamera camera, int screens, AtomicReference<Samples> current) {
        Samples samples = new Samples(screens);
        current.set(samples);
        String[] last = {UUID.randomUUID().toString()};
        OpenLoop.run(PER_SECOND, SECONDS, (number, intended) -> {
            switch (number % 10) {
                case 0, 1, 2 -> {
                    last[0] = UUID.randomUUID().toString();
                    leaders.send(samples, last[0], intended, true);
                }
                // Sent once more: the phone did not hear the answer.
                case 3, 4 -> leaders.send(samples, last[0], intended, false);
                default -> camera.send(number % 2 == 0);
            }
        });
        Waiting.forCompletion(samples, Duration.ofSeconds(10));
        return samples;
    }

    private static Map<String, Object> line(Samples calm, Samples storm, int refused, MadCamera camera) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("calmP50", calm.millis(50));
        line.put("calmP99", calm.millis(99));
        line.put("stormP50", storm.millis(50));
        line.put("stormP99", storm.millis(99));
        line.put("leaders", storm.count());
        line.put("lost", storm.lost());
        line.put("alertedTwice", storm.duplicates());
        line.put("leadersRefused", refused);
        line.put("camera", camera.takeAnswers());
        return line;
    }
}

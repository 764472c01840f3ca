package vn.tuantra.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.json.JsonMapper;
import vn.tuantra.local.LocalStack;
import vn.tuantra.local.Patience;
import vn.tuantra.local.Service;
import vn.tuantra.local.demo.DemoDistrict;
import vn.tuantra.local.year.SyntheticYear;
import vn.tuantra.local.year.Telling;
import vn.tuantra.local.year.YearStack;

/**
 * A year of a district through events: how long until every figure of every ward is what was counted apart, how long one
 * answer takes, and how long it takes to build all views anew, beside a bare consumer of the same topics in the same run.
 */
public final class YearRebuild {

    private static final long SEED = 20220322;
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int ANSWERS = 21;
    private static final List<String> FAMILIES = List.of("incidents", "patrols", "teams");
    private static final List<String> TOPICS =
            List.of("incident.events", "patrol.events", "team.events", "team.roster");

    private YearRebuild() {}

    /** Arguments: patrols, incidents, rounds. */
    public static void main(String[] args) throws Exception {
        int patrols = args.length > 0 ? Integer.parseInt(args[0]) : SyntheticYear.Size.DISTRICT.patrols();
        int incidents = args.length > 1 ? Integer.parseInt(args[1]) : SyntheticYear.Size.DISTRICT.incidents();
        int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 3;
        SyntheticYear year = SyntheticYear.of(SEED, new SyntheticYear.Size(40, patrols, incidents), YearStack.wards());
        try (YearStack units = YearStack.start()) {
            System.out.println(new JsonMapper().writeValueAsString(measure(units, year, rounds)));
        }
    }

    private static Map<String, Object> measure(YearStack units, SyntheticYear year, int rounds)
            throws IOException, InterruptedException {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("benchmark", "a year of a district, milliseconds");
        result.put("facts", year.facts().size());
        long told = System.nanoTime();
        Telling.tell(units.stack().bootstrapServers(), year.facts());
        requireRight(units, year);
        result.put("untilEveryFigureIsRight", millisSince(told));
        result.put("figuresOfAWard", answers(units, DemoDistrict.TRUC_BACH));
        result.put("figuresOfTheDistrict", answers(units, DemoDistrict.DISTRICT));
        long[] ours = new long[rounds];
        long[] bare = new long[rounds];
        for (int round = 0; round < rounds; round++) {
            bare[round] = bare(units.stack().bootstrapServers(), year.facts().size());
            ours[round] = rebuild(units.stack());
            System.err.printf("round %d: bare consumer %d ms, rebuild %d ms%n", round + 1, bare[round], ours[round]);
        }
        requireRight(units, year);
        result.put("rebuild", median(ours));
        result.put("bareConsumer", median(bare));
        result.put("factsPerSecond", year.facts().size() * 1000L / median(ours));
        result.put("heapMegabytes", Heap.used(units.stack(), Service.REPORTING) >> 20);
        return result;
    }

    private static void requireRight(YearStack units, SyntheticYear year) {
        List<String> wrong = units.differencesAtLast(year, LONGEST);
        if (!wrong.isEmpty()) {
            throw new IllegalStateException(wrong.size() + " figures differ, such as " + wrong.getFirst());
        }
    }

    private static Map<String, Long> answers(YearStack units, UUID unit) {
        long[] times = new long[ANSWERS];
        for (int i = 0; i < ANSWERS; i++) {
            long asked = System.nanoTime();
            units.figures(unit);
            times[i] = millisSince(asked);
        }
        return Map.of(
                "median", median(times), "worst", Arrays.stream(times).max().orElseThrow());
    }

    /** All families, one after the other. */
    private static long rebuild(LocalStack stack) {
        long begun = System.nanoTime();
        for (String family : FAMILIES) {
            String path = "/api/indicators/" + family + "/rebuild";
            stack.client().post("quantri", path, Map.of()).orFail();
            Patience.until(
                    LONGEST,
                    () -> stack.client()
                            .get("quantri", path)
                            .orFail()
                            .json()
                            .path("state")
                            .asString(),
                    state -> !state.equals("RUNNING"));
        }
        return millisSince(begun);
    }

    /** Reads the same records and looks at none. */
    private static long bare(String bootstrapServers, long atLeast) {
        long begun = System.nanoTime();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = TOPICS.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long read = 0;
            while (read < atLeast) {
                read += consumer.poll(Duration.ofMillis(500)).count();
            }
        }
        return millisSince(begun);
    }

    private static long millisSince(long begun) {
        return (System.nanoTime() - begun) / 1_000_000;
    }

    private static long median(long[] times) {
        long[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}

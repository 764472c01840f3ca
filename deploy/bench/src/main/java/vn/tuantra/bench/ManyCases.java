package vn.tuantra.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import vn.tuantra.local.EdgeClient.Answer;
import vn.tuantra.local.LocalStack;
import vn.tuantra.local.Patience;
import vn.tuantra.local.demo.DemoDistrict;

/** Fills a ward with open cases, one in six of them an S1 that nobody takes. */
final class ManyCases {

    private static final List<String> KINDS = List.of("ORD-05", "CRM-03", "ORD-05", "ORD-01", "ORD-05", "ORD-05");
    private static final int AT_ONCE = 6;

    /** Refusals for too many reports from one person pass within a minute. */
    private static final Duration ACCEPTED_WITHIN = Duration.ofMinutes(2);

    private ManyCases() {}

    static void report(LocalStack stack, int count) throws Exception {
        try (ExecutorService street = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<String>> reports = IntStream.range(0, count)
                    .mapToObj(number -> street.submit(() -> report(stack, KINDS.get(number % KINDS.size()), number)))
                    .toList();
            for (Future<String> report : reports) {
                report.get();
            }
        }
    }

    static String report(LocalStack stack, String category) {
        return report(stack, category, 0);
    }

    private static String report(LocalStack stack, String category, int number) {
        UUID id = UUID.randomUUID();
        Map<String, Object> body = Map.of(
                "id",
                id,
                "category",
                category,
                "unitId",
                DemoDistrict.TRUC_BACH,
                "place",
                Map.of(
                        "latitude",
                        21.044 + number % 53 * 0.0001,
                        "longitude",
                        105.838 + number % 71 * 0.0001,
                        "address",
                        "Số " + number % 90 + " phố Trúc Bạch"),
                "description",
                "Ồn ào lần " + number);
        Patience.until(
                        ACCEPTED_WITHIN,
                        () -> stack.client().post("totruong.trucbach", "/api/incidents", body),
                        Answer::isSuccess)
                .orFail();
        return id.toString();
    }
}

package vn.tuantra.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.tuantra.local.LocalStack;
import vn.tuantra.local.Service;

/** What rules and dashboards ask for is what the running services say: Prometheus takes a misspelt name for silence. */
@ExtendWith(RunningSystem.class)
class MetricsStoryIT {

    private static final Path USED = Path.of("../helm/src/test/rules/metrics.txt");

    /** Counters of what happens seldom appear with their first count; the sources that count them stand beside. */
    private static final String LATE = " late ";

    private final LocalStack stack = RunningSystem.stack();

    @Test
    void everyMetricOfRulesAndDashboardsIsThere() throws Exception {
        Leader.of(stack).reportUntilAccepted("CRM-05", Duration.ofSeconds(30));
        Set<String> said = new TreeSet<>();
        for (Service service : Service.values()) {
            said.addAll(names(scrape(stack.management(service, 1))));
        }

        List<String> used = Files.readAllLines(USED).stream()
                .filter(line -> !line.startsWith("#") && !line.equals("up"))
                .toList();

        assertThat(used).hasSizeGreaterThan(20);
        assertThat(used.stream().filter(line -> !line.contains(LATE))).allMatch(said::contains);
        for (String late : used.stream().filter(line -> line.contains(LATE)).toList()) {
            assertThat(isCounted(late)).as(late).isTrue();
        }
    }

    /** {@code tuantra_a_b_total late path/of/Class.java}: the class counts {@code tuantra.a.b}. */
    private static boolean isCounted(String late) throws IOException {
        List<String> words = Arrays.asList(late.split(LATE, 2));
        String meter = words.getFirst().replace("_total", "").replace('_', '.');
        return Files.readString(Path.of("../..", words.getLast())).contains("\"" + meter + "\"");
    }

    private static Set<String> names(String scrape) {
        Set<String> names = new TreeSet<>();
        scrape.lines()
                .filter(line -> !line.startsWith("#"))
                .forEach(line -> names.add(line.replaceFirst("[{ ].*", "")));
        return names;
    }

    private static String scrape(URI management) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(management.resolve("/actuator/prometheus"))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        }
    }
}

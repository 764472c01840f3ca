package vn.tuantra.chart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The alert rules by Prometheus' own tool. */
class RulesTest {

    @Test
    void fireAndStaySilentAsTheirCasesSay() throws Exception {
        Said said = promtool("test", "rules", Rules.CASES.toString());

        assertThat(said.code()).as(said.text()).isZero();
    }

    @Test
    void areFoundWrongWhenAThresholdMoves(@TempDir Path folder) throws Exception {
        Path rules = folder.resolve("tuantra/files/rules/tuantra.yaml");
        Path cases = folder.resolve(Rules.CASES);
        Files.createDirectories(rules.getParent());
        Files.createDirectories(cases.getParent());
        Files.copy(Rules.CASES, cases);
        Files.writeString(
                rules,
                Files.readString(Path.of("tuantra/files/rules/tuantra.yaml"))
                        .replace("tuantra_outbox_poisoned) > 0", "tuantra_outbox_poisoned) > 1"));

        Said said = promtool("test", "rules", cases.toString());

        assertThat(said.code()).isNotZero();
        assertThat(said.text()).contains("OutboxPoisoned fires");
    }

    @Test
    void haveACaseInWhichTheyFireAndOneInWhichTheyAreSilent() throws IOException {
        assertThat(Rules.cases().filter(RulesTest::fires).map(RulesTest::alertName))
                .containsExactlyInAnyOrderElementsOf(Rules.names());
        assertThat(Rules.cases().filter(one -> !fires(one)).map(RulesTest::alertName))
                .containsExactlyInAnyOrderElementsOf(Rules.names());
    }

    @Test
    void haveAPageOfTheRunbookEach() throws IOException {
        Stream<String> pages = Pattern.compile("(?m)^## (\\w+)$")
                .matcher(Files.readString(Path.of("../../docs/runbook.md")))
                .results()
                .map(heading -> heading.group(1));

        assertThat(pages).containsExactlyInAnyOrderElementsOf(Rules.names());
        assertThat(Rules.all())
                .allSatisfy(rule -> assertThat(rule.at("annotations", "runbook_url"))
                        .isEqualTo("RUNBOOK#" + String.valueOf(rule.at("alert")).toLowerCase(java.util.Locale.ROOT)));
    }

    @Test
    void sayHowUrgentTheyAre() throws IOException {
        assertThat(Rules.all())
                .allMatch(rule -> List.of("page", "ticket").contains(Objects.toString(rule.at("labels", "severity"))));
    }

    /** Prometheus takes an empty answer to a misspelt name for silence. A story holds this list against a real scrape. */
    @Test
    void useOnlyMetricsThatAreKnown() throws IOException {
        List<String> known = Files.readAllLines(Path.of("src/test/rules/metrics.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.replaceFirst(" late .*", ""))
                .toList();

        assertThat(known).isNotEmpty().containsExactlyInAnyOrderElementsOf(Metrics.used());
    }

    private static boolean fires(Manifest one) {
        return one.list("exp_alerts").findAny().isPresent();
    }

    private static String alertName(Manifest one) {
        return String.valueOf(one.at("alertname"));
    }

    private record Said(int code, String text) {}

    private static Said promtool(String... arguments) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Stream.concat(Stream.of(tool()), Stream.of(arguments)).toList())
                .redirectErrorStream(true)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Said(process.waitFor(), text);
    }

    private static String tool() {
        return Stream.of(
                        Objects.toString(System.getenv("TUANTRA_PROMTOOL"), ""),
                        "/usr/bin/promtool",
                        "../.local/promtool/usr/bin/promtool")
                .filter(place -> !place.isEmpty() && Files.isExecutable(Path.of(place)))
                .findFirst()
                .orElseGet(() -> Assumptions.abort("no promtool: deploy/test gets it, or name it in TUANTRA_PROMTOOL"));
    }

    /** Names of metrics in rules and dashboards. */
    private static final class Metrics {

        private static final Pattern EXPRESSION = Pattern.compile("\"expr\": \"((?:[^\"\\\\]|\\\\.)*)\"");
        private static final Pattern NAME =
                Pattern.compile("\\b((?:tuantra|http|jvm|kafka|process)_[a-z_]+|up)\\b(?=[{\\[\\s)])");

        static List<String> used() throws IOException {
            Stream<String> ofRules = Rules.all().map(rule -> String.valueOf(rule.at("expr")));
            try (Stream<Path> files = Files.list(Path.of("tuantra/files/dashboards"))) {
                Stream<String> ofDashboards = files.toList().stream().flatMap(Metrics::expressions);
                return Stream.concat(ofRules, ofDashboards)
                        .flatMap(
                                expression -> NAME.matcher(expression).results().map(MatchResult::group))
                        .distinct()
                        .sorted()
                        .toList();
            }
        }

        private static Stream<String> expressions(Path dashboard) {
            try {
                return EXPRESSION
                        .matcher(Files.readString(dashboard))
                        .results()
                        .map(found -> found.group(1).replace("\\\"", "\""));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }
}

package vn.tuantra.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.marcnuri.helm.LintResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class ChartTest {

    static Stream<Path> examples() throws IOException {
        return Chart.examples();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void keepsToTheSchemasAndPolicies(Path values) {
        assertThat(problems(Chart.TUANTRA, values)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void satisfiesHelmsOwnLinter(Path values, @TempDir Path folder) throws IOException {
        LintResult said = Chart.TUANTRA.lint(values, folder.resolve("tuantra"));

        assertThat(said.isFailed()).as(said.getMessages().toString()).isFalse();
        assertThat(said.getMessages()).noneMatch(message -> message.startsWith("[WARNING]"));
    }

    @Test
    void hearsWhatHelmsOwnLinterSays(@TempDir Path folder) throws IOException {
        Chart broken = Chart.TUANTRA.with("templates/edge.yaml", "{{- end }}", "", folder.resolve("broken"));

        assertThat(broken.lint(Chart.example("trial"), folder.resolve("tuantra"))
                        .isFailed())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "external, 5, Deployment",
        "external, 1, Job",
        "external, 2, Ingress",
        "external, 7, NetworkPolicy",
        "external, 1, HorizontalPodAutoscaler",
        "operators, 25, KafkaTopic",
        "operators, 6, KafkaUser",
        "operators, 1, MongoDBCommunity",
        "operators, 5, HTTPRoute",
        "operators, 2, ScaledObject",
        "operators, 1, ServiceMonitor",
        "operators, 1, PrometheusRule",
        "trial, 6, Deployment"
    })
    void rendersWhatTheValuesAskFor(String values, int count, String kind) {
        assertThat(Chart.TUANTRA.render(Chart.example(values)))
                .filteredOn(manifest -> manifest.kind().equals(kind))
                .hasSize(count);
    }

    static Stream<Arguments> plantedErrors() {
        String services = "templates/services.yaml";
        return Stream.of(
                planted("external", services, "startupProbe:", "startUpProbe:", "startUpProbe"),
                planted("external", services, "replicas: {{ int", "replicas: two # {{ int", "two"),
                planted(
                        "external",
                        services,
                        "  selector:\n    matchLabels: {{- include \"tuantra.selector\" $context | nindent 6 }}\n  template",
                        "  template",
                        "selector"),
                planted(
                        "external",
                        services,
                        "            readinessProbe:\n".substring(2),
                        "          unusedProbe:\n",
                        "unusedProbe"),
                planted(
                        "external",
                        services,
                        "        - name: temporary\n          emptyDir: { sizeLimit: 512Mi }",
                        "        - name: temporary\n          emptyDir: {}",
                        "without a limit"),
                planted("external", services, "maxUnavailable: 0", "maxUnavailable: 1", "before another is ready"),
                planted(
                        "external",
                        services,
                        "terminationGracePeriodSeconds: {{ add (int $.Values.drainSeconds) 40 }}",
                        "terminationGracePeriodSeconds: 10",
                        "before it has drained"),
                planted("external", "templates/_helpers.tpl", "runAsNonRoot: true", "runAsNonRoot: false", "root"),
                planted(
                        "external",
                        "templates/_helpers.tpl",
                        "readOnlyRootFilesystem: true",
                        "readOnlyRootFilesystem: false",
                        "writes to its image"),
                planted(
                        "external",
                        "templates/_helpers.tpl",
                        "{{ required \"image.tag: the version to run\" $image.tag }}",
                        "latest",
                        ":latest"),
                planted(
                        "external",
                        "templates/_helpers.tpl",
                        "  valueFrom:\n    secretKeyRef: { name: {{ .secret }}, key: {{ .key }} }",
                        "  value: secret",
                        "secret in its environment"),
                planted("external", "templates/ingress.yaml", "pathType: Prefix", "pathKind: Prefix", "pathKind"),
                planted(
                        "external",
                        "templates/networkpolicy.yaml",
                        "policyTypes: [Ingress, Egress]",
                        "policyTypes: Egress",
                        "policyTypes"),
                planted(
                        "external",
                        "templates/autoscaling.yaml",
                        "averageUtilization:",
                        "averageUtilisation:",
                        "averageUtilisation"),
                planted("operators", "templates/kafka.yaml", "patternType: literal", "pattern: literal", "pattern"),
                planted(
                        "operators",
                        "templates/kafka.yaml",
                        "partitions: {{ int .partitions }}",
                        "partition: {{ int .partitions }}",
                        "partition"),
                planted(
                        "operators",
                        "templates/mongodb.yaml",
                        "scramCredentialsSecretName:",
                        "scramSecretName:",
                        "scramSecretName"),
                planted("operators", "templates/autoscaling.yaml", "lagThreshold:", "lagTreshold:", "lagTreshold"),
                planted("operators", "templates/gateway.yaml", "backendRefs:", "backends:", "backends"),
                planted("operators", "templates/monitoring.yaml", "jobLabel:", "jobLabl:", "jobLabl"));
    }

    private static Arguments planted(String values, String file, String from, String to, String found) {
        return Arguments.of(values, file, from, to, found);
    }

    @ParameterizedTest
    @MethodSource("plantedErrors")
    void findsAPlantedError(String values, String file, String from, String to, String found, @TempDir Path folder)
            throws IOException {
        Chart broken = Chart.TUANTRA.with(file, from, to, folder.resolve("tuantra"));

        assertThat(problems(broken, Chart.example(values))).anyMatch(problem -> problem.contains(found));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "replicas: 2                | servcies: { team: { replicas: 2 } }          | servcies",
                "replicas: 2                | services: { team: { replica: 2 } }           | replica",
                "replicas: 2                | services: { team: { replicas: two } }        | integer",
                "latest                     | image: { tag: latest }                       | tag",
                "no limit                   | defaults: { resources: { limits: null } }     | limits",
                "writes what is not its own | kafka: { integrations: { a: { produces: [alert.events] } } } | incident.reports"
            })
    void refusesValuesThatMeanNothing(String why, String values, String found, @TempDir Path folder)
            throws IOException {
        Path file = Files.writeString(folder.resolve("values.yaml"), values);

        assertThatThrownBy(() -> Chart.TUANTRA.render(file)).as(why).hasMessageContaining(found);
    }

    @ParameterizedTest
    @CsvSource({
        "image.tag",
        "issuer",
        "jwkSetUri",
        "publicUrl",
        "kafka.bootstrapServers",
        "kafka.egress.to",
        "ingress.host"
    })
    void saysWhatHasNoDefault(String value, @TempDir Path folder) throws IOException {
        String field = value.substring(value.lastIndexOf('.') + 1);
        String nothing = value.endsWith(".to") ? "[]" : "\"\"";
        String values = Files.readString(Chart.example("external"))
                .replaceAll("(?m)^(\\s*" + field + "):.*$", "$1: " + nothing)
                .replaceAll("egress: \\{ to: .*", value.endsWith(".to") ? "egress: { to: [] }" : "$0");
        Path file = Files.writeString(folder.resolve("values.yaml"), values);

        assertThatThrownBy(() -> Chart.TUANTRA.render(file)).hasMessageContaining(value);
    }

    @Test
    void sendsEveryPathWhereTheEdgeOfTheLocalStackSendsIt() throws IOException {
        String routes = Files.readString(Path.of("../local/edge/src/main/java/vn/tuantra/edge/route/Routes.java"));
        var byEdge = new TreeSet<String>();
        var one = Pattern.compile("\"(team|patrol|incident|reporting|notification)\"|\"(/[^\"]+)/\\*\\*\"")
                .matcher(routes);
        String service = "";
        while (one.find()) {
            if (one.group(1) != null) {
                service = one.group(1);
            } else {
                byEdge.add(one.group(2) + " " + service + "-service");
            }
        }

        assertThat(byEdge).isNotEmpty();
        assertThat(Chart.TUANTRA.render(Chart.example("external")).stream()
                        .filter(manifest -> manifest.kind().equals("Ingress"))
                        .flatMap(ingress -> ingress.list("spec", "rules"))
                        .flatMap(rule -> rule.list("http", "paths"))
                        .map(path -> path.at("path") + " "
                                + String.valueOf(path.at("backend", "service", "name"))
                                        .replace("trial-", "")))
                .containsExactlyInAnyOrderElementsOf(byEdge);
    }

    @Test
    void carriesTheTopicsAsTheyAre() throws IOException {
        assertThat(Path.of("tuantra/files/topics.yaml")).hasSameTextualContentAs(Path.of("../kafka/topics.yaml"));
    }

    @Test
    void keepsStreamsUnbuffered() {
        List<Manifest> streams = Chart.TUANTRA.render(Chart.example("external")).stream()
                .filter(manifest ->
                        manifest.kind().equals("Ingress") && manifest.name().endsWith("-streams"))
                .toList();

        assertThat(streams)
                .singleElement()
                .satisfies(ingress -> assertThat(
                                ingress.at("metadata", "annotations", "nginx.ingress.kubernetes.io/proxy-buffering"))
                        .isEqualTo("off"));
    }

    /** Spring reads the map of settings as a text of its own, which no schema of Kubernetes looks into. */
    @ParameterizedTest
    @MethodSource("examples")
    void writesSettingsThatAreYaml(Path values) {
        List<Object> settings = Chart.TUANTRA.render(values).stream()
                .filter(manifest -> manifest.at("data", "application.yml") != null)
                .map(manifest -> new Yaml(new SafeConstructor(new LoaderOptions()))
                        .load(String.valueOf(manifest.at("data", "application.yml"))))
                .map(tree -> Manifest.of(tree).at("tuantra", "security", "issuer"))
                .toList();

        assertThat(settings)
                .hasSize(5)
                .allMatch(issuer -> String.valueOf(issuer).startsWith("http"));
    }

    private static List<String> problems(Chart chart, Path values) {
        List<Manifest> manifests = chart.render(values);
        return Stream.concat(
                        manifests.stream().flatMap(manifest -> Schemas.problems(manifest).stream()),
                        Policies.problems(manifests).stream())
                .toList();
    }
}

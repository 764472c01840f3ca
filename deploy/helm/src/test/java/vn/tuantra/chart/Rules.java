package vn.tuantra.chart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The alert rules and their cases. */
final class Rules {

    static final Path CASES = Path.of("src/test/rules/rules-test.yaml");
    private static final Path RULES = Path.of("tuantra/files/rules/tuantra.yaml");

    private Rules() {}

    static Stream<Manifest> all() throws IOException {
        return read(RULES).list("groups").flatMap(group -> group.list("rules"));
    }

    static Stream<Manifest> cases() throws IOException {
        return read(CASES).list("tests").flatMap(test -> test.list("alert_rule_test"));
    }

    static List<String> names() throws IOException {
        return all().map(rule -> String.valueOf(rule.at("alert"))).toList();
    }

    private static Manifest read(Path file) throws IOException {
        return Manifest.of(new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file)));
    }
}

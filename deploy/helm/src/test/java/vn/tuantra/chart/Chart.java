package vn.tuantra.chart;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A chart in a folder, rendered by the real Helm. */
record Chart(Path folder) {

    /** Ours; its hooks are ordinary documents here, because helm-java's template leaves hooks out. */
    static final Chart TUANTRA = withoutHooks();

    /** The value sets that an installation begins with. */
    static Stream<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("examples"))) {
            return files.sorted().toList().stream();
        }
    }

    static Path example(String name) {
        return Path.of("examples", name + ".yaml");
    }

    /** Every document that would be sent to the cluster. */
    List<Manifest> render(Path values) {
        String text = new Helm(folder)
                .template()
                .withName("trial")
                .withNamespace("tuantra")
                .withKubeVersion("1.34.0")
                .withValuesFile(values)
                .call();
        LoaderOptions strict = new LoaderOptions();
        // YAML's last one wins; Kubernetes refuses.
        strict.setAllowDuplicateKeys(false);
        return StreamSupport.stream(
                        new Yaml(new SafeConstructor(strict)).loadAll(text).spliterator(), false)
                .filter(document -> document != null)
                .map(Manifest::of)
                .toList();
    }

    /** What Helm's own linter says; it takes no values, so they become those of the chart. */
    LintResult lint(Path values, Path in) throws IOException {
        copy(folder, in);
        Map<String, Object> all = read(in.resolve("values.yaml"));
        lay(read(values), all);
        Files.writeString(in.resolve("values.yaml"), new Yaml().dump(all));
        return new Helm(in).lint().strict().call();
    }

    private static Map<String, Object> read(Path file) throws IOException {
        return Manifest.of(new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file)))
                .tree();
    }

    private static void lay(Map<String, Object> over, Map<String, Object> under) {
        over.forEach((name, value) -> {
            if (value instanceof Map<?, ?> && under.get(name) instanceof Map<?, ?> below) {
                lay(Manifest.of(value).tree(), Manifest.of(below).tree());
            } else {
                under.put(name, value);
            }
        });
    }

    /** The same with one thing written otherwise; fails when there is no such thing. */
    Chart with(String file, String from, String to, Path in) throws IOException {
        copy(folder, in);
        rewrite(in.resolve(file), from, to);
        return new Chart(in);
    }

    private static Chart withoutHooks() {
        try {
            Path copy = Path.of("target", "chart-without-hooks", "tuantra");
            copy(Path.of("tuantra"), copy);
            for (String file : List.of("templates/kafka.yaml", "templates/networkpolicy.yaml")) {
                rewrite(copy.resolve(file), "helm.sh/hook:", "tuantra.vn/hook:");
            }
            return new Chart(copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path path : files.toList()) {
                Path copy = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(path, copy, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private static void rewrite(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        if (!text.contains(from)) {
            throw new IllegalArgumentException(file + " has no " + from);
        }
        Files.writeString(file, text.replace(from, to));
    }
}

package vn.tuantra.testkit.wiring;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.tuantra.contract.EventCatalogue;
import vn.tuantra.contract.Topic;
import vn.tuantra.testkit.contract.DocumentSection;

/** What the sources of a service say by the way they are written: for what shows at run time only once it happened. */
public final class ServiceSources {

    private static final Pattern COLLECTION =
            Pattern.compile("(?:stores\\.of\\([^;]*?|getCollection\\()\"([a-z_]+)\"\\)");
    /** In a register the collection comes after the noun. */
    private static final Pattern REGISTER =
            Pattern.compile("registers\\s*\\.(?:of|shared)\\(\\s*\\w+\\.class,\\s*\"[a-z-]+\",\\s*\"([a-z_]+)\"");

    private final List<String> texts;

    private ServiceSources(List<String> texts) {
        this.texts = texts;
    }

    /** The sources of the module in whose directory the test runs. */
    public static ServiceSources ofThisModule() {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return new ServiceSources(files.filter(file -> file.toString().endsWith(".java"))
                    .map(DocumentSection::read)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Set<String> collections() {
        return texts.stream()
                .flatMap(text -> Stream.concat(
                        COLLECTION.matcher(text).results(),
                        REGISTER.matcher(text).results()))
                .map((MatchResult found) -> found.group(1))
                .collect(toSet());
    }

    Set<Topic> publishedTopics() {
        return EventCatalogue.types().stream()
                .filter(type -> makes(type.payload()))
                .map(type -> type.topic())
                .collect(toSet());
    }

    private boolean makes(Class<?> fact) {
        Pattern maker = Pattern.compile("\\bnew %1$s\\(|\\b%1$s::new\\b".formatted(fact.getSimpleName()));
        return texts.stream()
                .anyMatch(text -> text.contains("import " + fact.getName() + ";")
                        && maker.matcher(text).find());
    }
}

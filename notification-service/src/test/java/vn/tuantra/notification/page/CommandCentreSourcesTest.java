package vn.tuantra.notification.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.tuantra.contract.EventCatalogue;
import vn.tuantra.contract.incident.ActionType;
import vn.tuantra.contract.incident.IncidentState;
import vn.tuantra.contract.incident.Modifier;
import vn.tuantra.contract.incident.Outcome;
import vn.tuantra.contract.incident.ReporterRole;
import vn.tuantra.contract.incident.Severity;

/** What a compiler would find in the command centre's modules. */
class CommandCentreSourcesTest {

    private static final Pattern USED = Pattern.compile("\\bt\\('([A-Za-z][\\w.-]*)'");
    private static final Pattern WORD = Pattern.compile("(?m)^  '?([A-Za-z][\\w.-]*)'?: \\[(.*)],$");
    private static final PageSources SOURCES = PageSources.of("command-centre");

    @Test
    void everyImportLeadsToAModule() {
        assertThat(SOURCES.modules())
                .containsKeys("app.js", "look/session.js", "lib/lit/index.js", "lib/leaflet/dist/leaflet-src.esm.js")
                .allSatisfy((address, text) -> assertThat(text).as(address).isNotEmpty());
    }

    @Test
    void everyWordThatIsSaidIsInTheDictionaryInBothLanguages() {
        assertThat(words()).containsAll(said());
        assertThat(entries()).isNotEmpty().allSatisfy(entry -> assertThat(entry).matches("'[^']+', '[^']+'"));
    }

    @Test
    void everyWordOfTheContractsIsInTheDictionary() {
        Stream<String> facts = EventCatalogue.types().stream()
                .map(type -> type.name())
                .filter(name -> name.startsWith("vn.tuantra.incident.")
                        && !name.endsWith(".report.v1")
                        && !name.endsWith(".report-rejected.v1"))
                .map(name -> "fact." + name.replaceFirst("^vn\\.tuantra\\.incident\\.(.*)\\.v\\d+$", "$1"));
        Stream<String> constants = Stream.of(
                        ActionType.values(),
                        Severity.values(),
                        IncidentState.values(),
                        Modifier.values(),
                        Outcome.values())
                .flatMap(Stream::of)
                .map(Enum::name);
        Stream<String> reporters = Stream.of(ReporterRole.values()).map(role -> "reporter" + role);

        assertThat(words())
                .containsAll(Stream.of(facts, constants, reporters)
                        .flatMap(each -> each)
                        .toList());
    }

    @Test
    void noModuleWritesMarkupOfItsOwn() {
        assertThat(SOURCES.own())
                .allSatisfy(text -> assertThat(text)
                        .doesNotContain("unsafeHTML", "insertAdjacentHTML", "document.write", "eval(", "outerHTML")
                        .doesNotContainPattern("innerHTML\\s*="));
    }

    private static Set<String> words() {
        return WORD.matcher(dictionary())
                .results()
                .map(word -> word.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> entries() {
        return WORD.matcher(dictionary()).results().map(word -> word.group(2)).toList();
    }

    private static Set<String> said() {
        return SOURCES.own()
                .flatMap(text -> USED.matcher(text).results().map(use -> use.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String dictionary() {
        return SOURCES.modules().getOrDefault("words.js", "");
    }
}

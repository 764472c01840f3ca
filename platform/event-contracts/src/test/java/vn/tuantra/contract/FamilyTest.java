package vn.tuantra.contract;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FamilyTest {

    sealed interface KiteEvent extends DomainEvent permits KiteFlown, KiteFlownHigher {}

    record KiteFlown(UUID aggregateId) implements KiteEvent {}

    record KiteFlownHigher(UUID aggregateId, int metres) implements KiteEvent {}

    static List<Family<?>> families() {
        return EventCatalogue.families();
    }

    @ParameterizedTest
    @MethodSource("families")
    void everyRecordThatAFamilyPermitsIsListed(Family<?> family) {
        assertThat(family.unlisted()).isEmpty();
    }

    @Test
    void everyEventRecordBelongsToAFamily() throws Exception {
        Set<Class<?>> listed =
                EventCatalogue.types().stream().map(EventType::payload).collect(toSet());

        assertThat(eventRecords())
                .isNotEmpty()
                .allSatisfy(record -> assertThat(listed).contains(record));
    }

    @Test
    void versionTwoIsListedBesideVersionOne() {
        Family<KiteEvent> kites = Family.on(Topic.ALERT_EVENTS, "kite", KiteEvent.class)
                .fact("flown", 1, KiteFlown.class, "A kite is in the air.")
                .fact("flown", 2, KiteFlownHigher.class, "A kite is in the air, and how high.");

        assertThat(kites.types())
                .extracting(EventType::name)
                .containsExactly("vn.tuantra.kite.flown.v1", "vn.tuantra.kite.flown.v2");
        assertThat(kites.unlisted()).isEmpty();
    }

    @Test
    void aForgottenLineIsNamed() {
        assertThat(Family.on(Topic.ALERT_EVENTS, "kite", KiteEvent.class)
                        .fact("flown", 1, KiteFlown.class, "A kite is in the air.")
                        .unlisted())
                .containsExactly(KiteFlownHigher.class);
    }

    private static List<Class<?>> eventRecords() throws IOException, URISyntaxException, ClassNotFoundException {
        URI classes = EventCatalogue.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI();
        Path root = Path.of(classes);
        try (Stream<Path> files = Files.walk(root)) {
            List<String> names = files.map(file -> root.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .toList();
            List<Class<?>> records = new java.util.ArrayList<>();
            for (String name : names) {
                Class<?> type = Class.forName(name, false, EventCatalogue.class.getClassLoader());
                if (DomainEvent.class.isAssignableFrom(type) && !type.isInterface()) {
                    records.add(type);
                }
            }
            return records;
        }
    }
}

package vn.tuantra.incident.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tuantra.incident.incident.domain.IncidentNumbers;

/** Numbers without gaps and without doubles, whoever dies or races. */
@IncidentIT
class NumberingIT {

    @Autowired
    private IncidentNumbers numbers;

    @Autowired
    private MongoDatabase database;

    private final String series = "T" + UUID.randomUUID().toString().substring(0, 6) + "-2022";
    private final Map<UUID, String> given = new ConcurrentHashMap<>();

    @Test
    void manyAtOnceGetConsecutiveNumbers() throws Exception {
        List<Callable<Void>> all = new ArrayList<>();
        IntStream.range(0, 60)
                .forEach(i -> all.add(() -> {
                    numbers.give(series, List.of(UUID.randomUUID()), this::take);
                    return null;
                }));
        try (ExecutorService desks = Executors.newFixedThreadPool(8)) {
            for (Future<Void> done : desks.invokeAll(all)) {
                done.get();
            }
        }
        assertThat(given.values()).containsExactlyInAnyOrderElementsOf(numbersUpTo(60));
    }

    @Test
    void aNumberDrawnBeforeACrashGoesToTheIncidentItWasDrawnFor() {
        UUID unlucky = UUID.randomUUID();
        UUID next = UUID.randomUUID();
        assertThatThrownBy(() -> numbers.give(series, List.of(unlucky), (id, number) -> {
                    throw new IllegalStateException("the process dies here");
                }))
                .hasMessageContaining("dies");

        numbers.give(series, List.of(next), this::take);

        assertThat(given).containsEntry(unlucky, number(1)).containsEntry(next, number(2));
    }

    @Test
    void anIncidentNumberedByAnotherReplicaCostsNoNumber() {
        UUID twice = UUID.randomUUID();
        numbers.give(series, List.of(twice), this::take);
        numbers.give(series, List.of(twice), this::take);
        numbers.give(series, List.of(UUID.randomUUID()), this::take);

        assertThat(given.values()).containsExactlyInAnyOrderElementsOf(numbersUpTo(2));
        assertThat(database.getCollection("incident_numbers")
                        .find(Filters.eq("_id", series))
                        .first())
                .containsEntry("last", 2L);
    }

    /** One write a number as long as nobody comes in between, and one of them numbered elsewhere costs none. */
    @Test
    void severalAtOnceGetTheirNumbersInTheirOrder() {
        List<UUID> ids = Stream.generate(UUID::randomUUID).limit(5).toList();
        given.put(ids.get(2), "VV-another");

        numbers.give(series, ids, this::take);
        numbers.give(series, List.of(), this::take);

        assertThat(ids.stream().map(given::get))
                .containsExactly(number(1), number(2), "VV-another", number(3), number(4));
        assertThat(database.getCollection("incident_numbers")
                        .find(Filters.eq("_id", series))
                        .first())
                .containsEntry("last", 4L)
                .containsEntry("holder", null);
    }

    private boolean take(UUID incident, String number) {
        return number.equals(given.computeIfAbsent(incident, id -> number));
    }

    private List<String> numbersUpTo(int last) {
        return IntStream.rangeClosed(1, last).mapToObj(this::number).toList();
    }

    private String number(int running) {
        return "VV-%s-%04d".formatted(series, running);
    }
}

package vn.tuantra.reporting.consolidation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.tuantra.reporting.indicator.domain.Cell;
import vn.tuantra.reporting.indicator.domain.Figures;

class PublicTableTest {

    @Test
    void withholdsASmallNumberAndTheOneThatWouldGiveItAway() {
        PublicTable.Row row = only(gathered(3, 7, 40, 0), List.of());
        assertThat(row.values()).containsExactly(null, null, 40L, 0L);
        assertThat(row.total()).isEqualTo(50);
    }

    @Test
    void withholdsTheSumWhereNothingElseHelps() {
        PublicTable.Row row = only(gathered(1, 1, 0), List.of());
        assertThat(row.values()).containsExactly(null, null, 0L);
        assertThat(row.total()).isNull();
        assertThat(only(gathered(3), List.of()).total()).isNull();
    }

    @Test
    void showsWhatIsLarge() {
        PublicTable.Row row = only(gathered(5, 60), List.of());
        assertThat(row.values()).containsExactly(5L, 60L);
        assertThat(row.total()).isEqualTo(65);
    }

    @Test
    void withholdsWhatASubtractionWouldTell() {
        Gathered quarter = gathered(20, 30, 40);
        PublicTable.Row half = only(gathered(22, 60, 90), List.of(quarter));
        assertThat(half.values().get(0)).isNull();
        assertThat(half.values()).filteredOn(Objects::isNull).hasSize(2);
        PublicTable.Row year = only(gathered(53, 100, 140), List.of(gathered(20, 60, 90), gathered(30, 20, 20)));
        assertThat(year.values().get(0)).isNull();
    }

    /** Whoever knows the rules and the sums must have a choice for every number that is withheld. */
    @Test
    void leavesAnAttackerAChoiceInEveryRow() {
        Random random = new Random(13);
        for (int round = 0; round < 2000; round++) {
            int[] values = IntStream.range(0, 2 + random.nextInt(13))
                    .map(_ -> random.nextInt(4) == 0 ? 0 : random.nextInt(random.nextBoolean() ? 6 : 60))
                    .toArray();
            if (IntStream.of(values).sum() == 0) {
                continue;
            }
            PublicTable.Row row = only(gathered(values), List.of());
            assertThat(row.values()).doesNotContain(1L, 2L, 3L, 4L);
            long withheld = row.values().stream().filter(Objects::isNull).count();
            Long total = row.total();
            if (total != null && withheld > 0) {
                long known = row.values().stream()
                        .filter(Objects::nonNull)
                        .mapToLong(Long::longValue)
                        .sum();
                assertThat(withheld).isGreaterThan(1);
                assertThat(total - known).isGreaterThan(withheld);
            }
            if (total == null) {
                assertThat(withheld).isPositive();
            }
        }
    }

    private static PublicTable.Row only(Gathered gathered, List<Gathered> earlier) {
        return PublicTable.of(gathered, earlier).rows().getFirst();
    }

    private static Gathered gathered(int... values) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            parts.add(new Part(
                    new UUID(9, i),
                    "Phường %02d".formatted(i),
                    new UUID(8, i),
                    1,
                    Figures.of(List.of(new Cell("I1", "ORD.S2", values[i])))));
        }
        return new Gathered(parts, List.of());
    }
}

package vn.tuantra.patrol.dutyroster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.tuantra.patrol.dutyroster.Staffing.Offer;

class StaffingTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

    @Test
    void aWeekThatNeedsFourteenAndHasPeopleForThirteenIsNamed() {
        List<Offer> offers = IntStream.range(0, 5)
                .mapToObj(i -> offer(3, 0, 1, 2, 3, 4, 5, 6))
                .collect(Collectors.toList());
        offers.set(4, offer(3, 2));
        Map<LocalDate, Integer> needed =
                IntStream.range(0, 7).mapToObj(MONDAY::plusDays).collect(Collectors.toMap(day -> day, _ -> 2));

        assertThat(Staffing.shortage(1, needed, offers)).hasValueSatisfying(shortage -> {
            assertThat(shortage.week()).isEqualTo(1);
            assertThat(shortage.needed()).isEqualTo(14);
            assertThat(shortage.possible()).isEqualTo(13);
        });
    }

    @Test
    void onlyTheDaysThatAreShortAreNamed() {
        Map<LocalDate, Integer> needed = Map.of(MONDAY, 2, MONDAY.plusDays(5), 3);

        Optional<Shortage> shortage =
                Staffing.shortage(2, needed, List.of(offer(2, 0, 5), offer(2, 0, 5), offer(2, 0)));

        assertThat(shortage).hasValue(new Shortage(2, List.of(MONDAY.plusDays(5)), 3, 2));
    }

    @Test
    void nothingIsShortWhenNothingIsNeeded() {
        assertThat(Staffing.shortage(1, Map.of(), List.of())).isEmpty();
        assertThat(Staffing.shortage(1, Map.of(MONDAY, 1), List.of())).hasValue(new Shortage(1, List.of(MONDAY), 1, 0));
    }

    /** Against every possible assignment of two thousand small weeks. */
    @Test
    void whatIsMissingIsExactlyWhatNoAssignmentFills() {
        Random random = new Random(20_220_322L);
        int shortWeeks = 0;
        for (int i = 0; i < 2_000; i++) {
            Map<LocalDate, Integer> needed = new HashMap<>();
            IntStream.range(0, 1 + random.nextInt(4))
                    .forEach(day -> needed.put(MONDAY.plusDays(day), 1 + random.nextInt(2)));
            List<Offer> offers = IntStream.range(0, random.nextInt(5))
                    .mapToObj(_ -> offer(
                            random.nextInt(4),
                            IntStream.range(0, 4)
                                    .filter(_ -> random.nextInt(3) > 0)
                                    .toArray()))
                    .toList();
            int wanted = needed.values().stream().mapToInt(Integer::intValue).sum();

            int missing = Staffing.shortage(1, needed, offers)
                    .map(shortage -> shortage.needed() - shortage.possible())
                    .orElse(0);

            assertThat(missing).as("%s %s", needed, offers).isEqualTo(wanted - most(new HashMap<>(needed), offers));
            shortWeeks += missing > 0 ? 1 : 0;
        }
        assertThat(shortWeeks).isBetween(200, 1_800);
    }

    private static int most(Map<LocalDate, Integer> left, List<Offer> offers) {
        if (offers.isEmpty()) {
            return 0;
        }
        Offer first = offers.getFirst();
        List<Offer> rest = offers.subList(1, offers.size());
        List<LocalDate> days = List.copyOf(first.days());
        int best = 0;
        for (int subset = 0; subset < 1 << days.size(); subset++) {
            if (Integer.bitCount(subset) > first.most()) {
                continue;
            }
            Set<LocalDate> goes = new HashSet<>();
            for (int i = 0; i < days.size(); i++) {
                if ((subset >> i & 1) == 1 && left.getOrDefault(days.get(i), 0) > 0) {
                    goes.add(days.get(i));
                }
            }
            Map<LocalDate, Integer> after = new HashMap<>(left);
            goes.forEach(day -> after.merge(day, -1, Integer::sum));
            best = Math.max(best, goes.size() + most(after, rest));
        }
        return best;
    }

    private static Offer offer(int most, int... days) {
        return new Offer(
                UUID.randomUUID(), IntStream.of(days).mapToObj(MONDAY::plusDays).collect(Collectors.toSet()), most);
    }
}

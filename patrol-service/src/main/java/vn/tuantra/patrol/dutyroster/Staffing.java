package vn.tuantra.patrol.dutyroster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * How many seats of a week can be filled at all: a maximum flow from days to members by augmenting paths (Ford and
 * Fulkerson), counted apart from the solver. Where not all can, the days of the minimum cut say why not.
 */
final class Staffing {

    /** A member: the days on which it is there, and how many of them it may go. */
    record Offer(UUID memberId, Set<LocalDate> days, int most) {
        Offer {
            days = Set.copyOf(days);
        }
    }

    private final SortedMap<LocalDate, Integer> needed;
    private final List<Offer> offers;
    private final Map<UUID, Set<LocalDate>> taken = new HashMap<>();
    private final Map<LocalDate, Integer> filled = new HashMap<>();

    private Staffing(Map<LocalDate, Integer> needed, List<Offer> offers) {
        this.needed = new TreeMap<>(needed);
        this.offers = List.copyOf(offers);
        offers.forEach(offer -> taken.put(offer.memberId(), new HashSet<>()));
    }

    /** The days that together want more than there is; empty when every seat can be filled. */
    static Optional<Shortage> shortage(int week, Map<LocalDate, Integer> needed, List<Offer> offers) {
        Staffing staffing = new Staffing(needed, offers);
        staffing.fill();
        Set<LocalDate> days = staffing.cut();
        if (days.isEmpty()) {
            return Optional.empty();
        }
        int wanted = days.stream().mapToInt(needed::get).sum();
        return Optional.of(new Shortage(week, List.copyOf(days), wanted, possible(days, offers)));
    }

    /** What all members together can take on some days. */
    static int possible(Set<LocalDate> days, List<Offer> offers) {
        return offers.stream()
                .mapToInt(offer -> Math.min(offer.most(), (int)
                        offer.days().stream().filter(days::contains).count()))
                .sum();
    }

    private void fill() {
        needed.forEach((day, seats) -> {
            for (int seat = 0; seat < seats; seat++) {
                if (augment(day, new HashSet<>())) {
                    filled.merge(day, 1, Integer::sum);
                }
            }
        });
    }

    /** One more seat of the day: somebody who is free, or who can be freed because somebody else takes another day. */
    private boolean augment(LocalDate day, Set<UUID> asked) {
        for (Offer offer : offers) {
            Set<LocalDate> has = takenBy(offer);
            if (!offer.days().contains(day) || has.contains(day) || !asked.add(offer.memberId())) {
                continue;
            }
            if (has.size() < offer.most()) {
                has.add(day);
                return true;
            }
            for (LocalDate other : List.copyOf(has)) {
                if (augment(other, asked)) {
                    has.remove(other);
                    has.add(day);
                    return true;
                }
            }
        }
        return false;
    }

    /** Days that wait, and all days on which members go who could go on those instead. */
    private Set<LocalDate> cut() {
        Set<LocalDate> reached = new TreeSet<>();
        List<LocalDate> open = new ArrayList<>(needed.entrySet().stream()
                .filter(entry -> filled.getOrDefault(entry.getKey(), 0) < entry.getValue())
                .map(Map.Entry::getKey)
                .toList());
        while (!open.isEmpty()) {
            LocalDate day = open.removeLast();
            if (reached.add(day)) {
                offers.stream()
                        .filter(offer ->
                                offer.days().contains(day) && !takenBy(offer).contains(day))
                        .forEach(offer -> open.addAll(takenBy(offer)));
            }
        }
        return reached;
    }

    private Set<LocalDate> takenBy(Offer offer) {
        return taken.getOrDefault(offer.memberId(), Set.of());
    }
}

package vn.tuantra.local.year;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What the year comes to by ward, counted while it was made up and not from its facts. */
public final class Recount {

    private final Map<UUID, Map<String, Long>> byWard = new TreeMap<>();

    void add(UUID ward, String place, long value) {
        byWard.computeIfAbsent(ward, _ -> new TreeMap<>()).merge(place, value, Long::sum);
    }

    /** Numbers by indicator and part, such as {@code P1.ROUTINE} or {@code P2}. */
    public Map<String, Long> of(UUID ward) {
        return Map.copyOf(byWard.getOrDefault(ward, Map.of()));
    }

    public Map<String, Long> ofAll() {
        Map<String, Long> sum = new TreeMap<>();
        byWard.values().forEach(ward -> ward.forEach((place, value) -> sum.merge(place, value, Long::sum)));
        return sum;
    }
}

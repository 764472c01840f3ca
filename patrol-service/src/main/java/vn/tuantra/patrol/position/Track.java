package vn.tuantra.patrol.position;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import vn.tuantra.patrol.patrol.domain.GeoPoint;

/**
 * Where a patrol went, by time. Lengths and areas are taken on a plane through the first point, which within a district is
 * wrong by less than one percent.
 */
record Track(List<Sample> samples) {

    private static final double METRES_PER_DEGREE = 111_195;

    private record Flat(double x, double y) {

        double distanceTo(Flat from, Flat to) {
            double dx = to.x - from.x;
            double dy = to.y - from.y;
            double length = dx * dx + dy * dy;
            double along = length == 0 ? 0 : Math.clamp(((x - from.x) * dx + (y - from.y) * dy) / length, 0, 1);
            return Math.hypot(x - from.x - along * dx, y - from.y - along * dy);
        }

        /** Positive when the three turn left. */
        static double turn(Flat a, Flat b, Flat c) {
            return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
        }
    }

    Track {
        samples = List.copyOf(samples);
    }

    long lengthMetres() {
        double length = 0;
        for (int i = 1; i < samples.size(); i++) {
            length += samples.get(i - 1).place().metresTo(samples.get(i).place());
        }
        return Math.round(length);
    }

    /** Of the smallest shape without dents that holds all of it. */
    long areaSquareMetres() {
        List<Flat> hull = hull();
        double twice = 0;
        for (int i = 0; i < hull.size(); i++) {
            Flat from = hull.get(i);
            Flat to = hull.get((i + 1) % hull.size());
            twice += from.x * to.y - to.x * from.y;
        }
        return Math.round(Math.abs(twice) / 2);
    }

    /** The fewest of its points of which none that is left out lies further away than that (Douglas and Peucker). */
    Track simplified(double toleranceMetres) {
        if (samples.size() < 3) {
            return this;
        }
        List<Flat> flat = flat();
        BitSet kept = new BitSet();
        kept.set(0);
        kept.set(flat.size() - 1);
        Deque<int[]> spans = new ArrayDeque<>(List.of(new int[] {0, flat.size() - 1}));
        while (!spans.isEmpty()) {
            int[] span = spans.pop();
            int furthest = furthest(flat, span[0], span[1], toleranceMetres);
            if (furthest > 0) {
                kept.set(furthest);
                spans.push(new int[] {span[0], furthest});
                spans.push(new int[] {furthest, span[1]});
            }
        }
        return new Track(kept.stream().mapToObj(samples::get).toList());
    }

    /** 0 when none is too far away. */
    private static int furthest(List<Flat> flat, int first, int last, double tolerance) {
        int furthest = 0;
        double most = tolerance;
        for (int i = first + 1; i < last; i++) {
            double distance = flat.get(i).distanceTo(flat.get(first), flat.get(last));
            if (distance > most) {
                most = distance;
                furthest = i;
            }
        }
        return furthest;
    }

    /** Andrew's monotone chain. */
    private List<Flat> hull() {
        List<Flat> sorted = flat().stream()
                .distinct()
                .sorted(Comparator.comparingDouble(Flat::x).thenComparingDouble(Flat::y))
                .toList();
        List<Flat> hull = chain(sorted);
        hull.addAll(chain(sorted.reversed()));
        return hull;
    }

    /** One side of the hull, without its last point, which is the first one of the other side. */
    private static List<Flat> chain(List<Flat> sorted) {
        List<Flat> chain = new ArrayList<>();
        for (Flat next : sorted) {
            while (chain.size() > 1 && Flat.turn(chain.get(chain.size() - 2), chain.getLast(), next) <= 0) {
                chain.removeLast();
            }
            chain.add(next);
        }
        if (!chain.isEmpty()) {
            chain.removeLast();
        }
        return chain;
    }

    private List<Flat> flat() {
        if (samples.isEmpty()) {
            return List.of();
        }
        GeoPoint first = samples.getFirst().place();
        double narrow = Math.cos(Math.toRadians(first.latitude()));
        return samples.stream()
                .map(Sample::place)
                .map(place -> new Flat(
                        (place.longitude() - first.longitude()) * METRES_PER_DEGREE * narrow,
                        (place.latitude() - first.latitude()) * METRES_PER_DEGREE))
                .toList();
    }
}

package vn.tuantra.reporting.indicator.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The figures of a unit and a period. Everything in them may be added up: the figures of a district are the sum of those
 * of its wards, and shares and medians are made of the sums (5.1).
 *
 * @param cells in the order of their places, each place once, without zeros
 * @param samples in the order of their codes, each code once
 */
public record Figures(List<Cell> cells, List<Sample> samples) {

    public static final Figures NONE = new Figures(List.of(), List.of());

    private record Place(String code, String part) implements Comparable<Place> {

        @Override
        public int compareTo(Place other) {
            int byCode = code.compareTo(other.code);
            return byCode == 0 ? part.compareTo(other.part) : byCode;
        }
    }

    public Figures {
        cells = added(cells);
        samples = together(samples);
    }

    /** Figures without raw values. */
    public static Figures of(Collection<Cell> cells) {
        return new Figures(List.copyOf(cells), List.of());
    }

    /** The sum of many. */
    public static Figures sum(Collection<Figures> all) {
        return new Figures(
                all.stream().flatMap(each -> each.cells().stream()).toList(),
                all.stream().flatMap(each -> each.samples().stream()).toList());
    }

    public Figures plus(Figures other) {
        return sum(List.of(this, other));
    }

    /** What must be added to the others to come to these, place by place. */
    public List<Cell> minus(Figures other) {
        return added(Stream.concat(
                        cells.stream(),
                        other.cells.stream().map(cell -> new Cell(cell.code(), cell.part(), -cell.value())))
                .toList());
    }

    /** The number in one place; zero where there is none. */
    public long at(String code, String part) {
        return cells.stream()
                .filter(cell -> cell.isAt(code, part))
                .mapToLong(Cell::value)
                .sum();
    }

    /** All parts of an indicator together. */
    public long total(String code) {
        return under(code, "");
    }

    /** The parts of an indicator that begin so, together. */
    public long under(String code, String prefix) {
        return cells.stream()
                .filter(cell -> cell.code().equals(code) && cell.part().startsWith(prefix))
                .mapToLong(Cell::value)
                .sum();
    }

    private static List<Cell> added(List<Cell> cells) {
        Map<Place, Long> sums = new TreeMap<>();
        cells.forEach(cell -> sums.merge(new Place(cell.code(), cell.part()), cell.value(), Math::addExact));
        return sums.entrySet().stream()
                .filter(sum -> sum.getValue() != 0)
                .map(sum -> new Cell(sum.getKey().code(), sum.getKey().part(), sum.getValue()))
                .toList();
    }

    private static List<Sample> together(List<Sample> samples) {
        Map<String, List<Long>> values = samples.stream()
                .collect(Collectors.toMap(
                        Sample::code,
                        sample -> new ArrayList<>(sample.values()),
                        (one, other) -> {
                            one.addAll(other);
                            return one;
                        },
                        TreeMap::new));
        return values.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> new Sample(entry.getKey(), entry.getValue()))
                .toList();
    }
}

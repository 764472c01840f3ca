package vn.tuantra.local.year;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import vn.tuantra.contract.unit.Level;
import vn.tuantra.contract.unit.Line;
import vn.tuantra.local.LocalStack;
import vn.tuantra.local.Patience;
import vn.tuantra.local.Service;
import vn.tuantra.local.StackOptions;
import vn.tuantra.local.demo.DemoDistrict;
import vn.tuantra.local.demo.DemoUnit;
import vn.tuantra.local.demo.Seeding;
import vn.tuantra.local.year.SyntheticYear.Ward;

/** The demo's units with the two services that a report needs, and what they say of a year. */
public final class YearStack implements AutoCloseable {

    private static final String AUDITOR = "kiemtra";

    private final LocalStack stack;

    private YearStack(LocalStack stack) {
        this.stack = stack;
    }

    /** Nobody else is there: what is told of a year that is over alerts nobody. */
    public static YearStack start() {
        StackOptions options = StackOptions.onFreePorts()
                .withPeakPerformance(true)
                .withReplicas(Service.INCIDENT, 0)
                .withReplicas(Service.PATROL, 0)
                .withReplicas(Service.NOTIFICATION, 0);
        LocalStack stack = LocalStack.start(options);
        Seeding.units(stack.client());
        return new YearStack(stack);
    }

    public LocalStack stack() {
        return stack;
    }

    public static List<Ward> wards() {
        return DemoDistrict.units().stream()
                .filter(unit -> unit.level() == Level.WARD && unit.line() == Line.GOV)
                .map(unit -> new Ward(unit.id(), policeOf(unit)))
                .toList();
    }

    /** Waits until every number of every ward is what was counted. */
    public List<String> differencesAtLast(SyntheticYear year, Duration longest) {
        return Patience.until(longest, () -> differences(year), List::isEmpty);
    }

    /** Numbers that the system says otherwise, each with both values. */
    public List<String> differences(SyntheticYear year) {
        List<String> wrong = new ArrayList<>(
                differences(DemoDistrict.DISTRICT, year.recount().ofAll()));
        if (wrong.isEmpty()) {
            wards().forEach(ward ->
                    wrong.addAll(differences(ward.id(), year.recount().of(ward.id()))));
        }
        return wrong;
    }

    private List<String> differences(UUID unit, Map<String, Long> counted) {
        Map<String, Long> said = figures(unit);
        return counted.entrySet().stream()
                .filter(number -> !number.getValue().equals(said.getOrDefault(number.getKey(), 0L)))
                .map(number -> "%s %s: %d, said %s"
                        .formatted(unit, number.getKey(), number.getValue(), said.get(number.getKey())))
                .toList();
    }

    /** Every number of a unit's year by indicator and part. */
    public Map<String, Long> figures(UUID unit) {
        Map<String, Long> figures = new TreeMap<>();
        stack.client()
                .get(AUDITOR, "/api/indicators?unit=" + unit + "&period=" + SyntheticYear.PERIOD)
                .orFail()
                .json()
                .path("rows")
                .forEach(row -> {
                    String part = row.path("part").asString("");
                    String place = row.path("code").asString() + (part.isEmpty() ? "" : "." + part);
                    figures.put(place, row.path("current").asLong());
                });
        return figures;
    }

    private static UUID policeOf(DemoUnit ward) {
        return Objects.requireNonNull(ward.counterpartId(), "police of " + ward.nameVi());
    }

    @Override
    public void close() {
        stack.close();
    }
}

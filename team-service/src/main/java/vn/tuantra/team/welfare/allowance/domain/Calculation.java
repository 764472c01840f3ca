package vn.tuantra.team.welfare.allowance.domain;

import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Computes a month: monthly rates by the day (rounded down to whole đồng), daily rates for days with enough hours on
 * logged patrols, shift rates per logged patrol. Rates, roles and memberships may all change within the month.
 */
public final class Calculation {

    private final YearMonth month;
    private final List<Rate> rates;
    private final Duration dutyDay;
    private final List<Turn> turns;

    public Calculation(YearMonth month, List<Rate> rates, Duration dutyDay, List<Turn> turns) {
        this.month = month;
        this.rates = rates;
        this.dutyDay = dutyDay;
        this.turns = turns.stream()
                .filter(turn -> YearMonth.from(turn.day()).equals(month))
                .toList();
    }

    /** One line per person who gets anything, in the order of their ids. */
    public List<AllowanceLine> of(List<Service> services) {
        Map<UUID, List<Service>> byMember = services.stream()
                .collect(groupingBy(Service::memberId, TreeMap::new, java.util.stream.Collectors.toList()));
        return byMember.values().stream()
                .map(this::line)
                .filter(line -> line.amountVnd() > 0)
                .toList();
    }

    private AllowanceLine line(List<Service> services) {
        List<AllowanceLine.Part> parts = new ArrayList<>();
        for (Rate rate : rates) {
            long quantity = services.stream()
                    .filter(service -> service.policy().equals(rate.policy()))
                    .mapToLong(service -> quantity(rate, service))
                    .sum();
            if (quantity > 0) {
                parts.add(new AllowanceLine.Part(rate.name(), quantity, amount(rate, quantity)));
            }
        }
        return AllowanceLine.of(
                services.getFirst().memberId(), services.getFirst().teamId(), parts);
    }

    private long amount(Rate rate, long quantity) {
        long whole = Math.multiplyExact(rate.amountVnd(), quantity);
        return rate.unit() == Rate.Unit.MONTH ? whole / month.lengthOfMonth() : whole;
    }

    private long quantity(Rate rate, Service service) {
        return switch (rate.unit()) {
            case MONTH -> days().filter(day -> isPaid(rate, service, day)).count();
            case DAY ->
                days().filter(day -> isPaid(rate, service, day))
                        .filter(day -> onDuty(service, day).compareTo(dutyDay) >= 0)
                        .count();
            case SHIFT ->
                turnsOf(service)
                        .filter(turn -> isPaid(rate, service, turn.day()))
                        .count();
        };
    }

    private Duration onDuty(Service service, LocalDate day) {
        return turnsOf(service)
                .filter(turn -> turn.day().equals(day))
                .map(Turn::length)
                .reduce(Duration.ZERO, Duration::plus);
    }

    private java.util.stream.Stream<Turn> turnsOf(Service service) {
        return turns.stream().filter(turn -> turn.participants().contains(service.memberId()));
    }

    private java.util.stream.Stream<LocalDate> days() {
        return month.atDay(1).datesUntil(month.plusMonths(1).atDay(1));
    }

    private static boolean isPaid(Rate rate, Service service, LocalDate day) {
        return service.covers(day) && rate.isPaid(day, service.role());
    }
}

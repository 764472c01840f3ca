package vn.tuantra.patrol.dutyroster;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.Subject;
import vn.tuantra.contract.VietnamDay;
import vn.tuantra.contract.patrol.PatrolType;
import vn.tuantra.patrol.hotspot.Hotspot;

/** The patrols that a ward wants in some weeks: every hotspot and border area as often as its level says, and every team. */
final class Demand {

    private static final int DAYS = 7;

    private final UUID rosterId;
    private final UUID wardId;
    private final DutyRosterSettings settings;
    private final Duration startsAt;
    private final Duration length;
    private final List<Slot> slots = new ArrayList<>();

    Demand(UUID rosterId, UUID wardId, DutyRosterSettings settings, LocalTime startsAt, Duration length) {
        this.rosterId = rosterId;
        this.wardId = wardId;
        this.settings = settings;
        this.startsAt = Duration.between(LocalTime.MIDNIGHT, startsAt);
        this.length = length;
    }

    List<Slot> of(LocalDate from, int weeks, List<Hotspot> hotspots, int teams) {
        for (int week = 0; week < weeks; week++) {
            LocalDate monday = from.plusWeeks(week);
            for (int i = 0; i < hotspots.size(); i++) {
                Hotspot hotspot = hotspots.get(i);
                spread(monday, settings.times(hotspot.level()), i).stream()
                        .filter(hotspot::isValidOn)
                        .forEach(day -> add(day, hotspot));
            }
            for (int team = 0; team < teams; team++) {
                spread(monday, settings.routine(), hotspots.size() + team).forEach(day -> add(day, null));
            }
        }
        return List.copyOf(slots);
    }

    /** Evenly over the week, and not all of them on the same day. */
    private static List<LocalDate> spread(LocalDate monday, int times, int offset) {
        List<LocalDate> days = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            days.add(monday.plusDays((offset + i * DAYS / times) % DAYS));
        }
        return days;
    }

    private void add(LocalDate day, @Nullable Hotspot hotspot) {
        Instant start = VietnamDay.startOf(day).plus(startsAt);
        List<UUID> neighbours = hotspot == null
                ? List.of()
                : hotspot.wardIds().stream()
                        .filter(ward -> !ward.equals(wardId))
                        .toList();
        slots.add(new Slot(
                Subject.of("slot/" + slots.size(), rosterId),
                start,
                start.plus(length),
                hotspot == null
                        ? PatrolType.ROUTINE
                        : neighbours.isEmpty() ? PatrolType.HOTSPOT : PatrolType.BORDER_AREA,
                hotspot == null ? null : hotspot.id(),
                neighbours,
                settings.seats()));
    }
}

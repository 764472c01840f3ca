package vn.tuantra.patrol.coverage;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.chassis.store.Page;
import vn.tuantra.patrol.hotspot.Hotspot;
import vn.tuantra.patrol.hotspot.Hotspots;
import vn.tuantra.patrol.patrol.application.Patrols;
import vn.tuantra.patrol.patrol.domain.Patrol;

/** Whether every hotspot is patrolled once a week. */
@RestController
@RequestMapping("/api/hotspots")
class CoverageController {

    private static final Duration BEFORE = Duration.ofDays(7);

    /**
     * The hotspots that were listed in a week.
     *
     * @param next cursor of the next page; absent on the last
     */
    record CoverageView(
            String week,
            LocalDate monday,
            LocalDate sunday,
            List<HotspotCoverage> items,
            @Nullable String next) {}

    private final Hotspots hotspots;
    private final Patrols patrols;
    private final Clock clock;

    CoverageController(Hotspots hotspots, Patrols patrols, Clock clock) {
        this.hotspots = hotspots;
        this.patrols = patrols;
        this.clock = clock;
    }

    /** @param week of ISO 8601, such as {@code 2026-W48}; the present one when absent */
    @Permitted("see-coverage")
    @GetMapping("/coverage")
    CoverageView coverage(
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable String week,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "200") @Min(1) @Max(500) int limit,
            Caller caller) {
        Instant now = clock.instant();
        Week asked = week == null ? Week.of(now) : Week.parse(week);
        Page<Hotspot> listed = hotspots.during(asked.monday(), asked.sunday(), caller, unit, cursor, limit);
        Map<UUID, List<Instant>> starts = starts(listed.items(), asked);
        return new CoverageView(
                asked.toString(),
                asked.monday(),
                asked.sunday(),
                listed.items().stream()
                        .map(hotspot ->
                                HotspotCoverage.of(hotspot, starts.getOrDefault(hotspot.id(), List.of()), asked, now))
                        .toList(),
                listed.next());
    }

    private Map<UUID, List<Instant>> starts(List<Hotspot> listed, Week week) {
        Map<UUID, List<Instant>> starts = new HashMap<>();
        List<UUID> ids = listed.stream().map(Hotspot::id).toList();
        for (Patrol patrol : patrols.startedAt(ids, week.from().minus(BEFORE), week.until())) {
            Instant start = Objects.requireNonNull(patrol.startedAt());
            patrol.plan()
                    .scope()
                    .hotspotIds()
                    .forEach(id ->
                            starts.computeIfAbsent(id, _ -> new ArrayList<>()).add(start));
        }
        return starts;
    }
}

package vn.tuantra.reporting.indicator.incident;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Access;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Permitted;

/** Figures about incidents, for those who direct or inspect; never for the administrator of the system. */
@RestController
@RequestMapping("/api/indicators/incidents")
class IncidentIndicatorController {

    private final CountIncidents countIncidents;
    private final Access access;
    private final IndicatorSettings settings;
    private final Clock clock;

    IncidentIndicatorController(CountIncidents countIncidents, Access access, IndicatorSettings settings, Clock clock) {
        this.countIncidents = countIncidents;
        this.access = access;
        this.settings = settings;
        this.clock = clock;
    }

    @Permitted("count-incidents")
    @GetMapping
    IncidentIndicators count(
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            Caller caller) {
        Instant now = clock.instant();
        Period period = Period.parse(from, to, now, settings.longestPeriod());
        UUID asked = Optional.ofNullable(unit)
                .or(() -> Optional.ofNullable(caller.unitId()))
                .orElseThrow(() -> Refusal.invalid("INVALID_FIELD", Map.of("field", "unit")));
        if (!access.covers(caller, asked, period.lastMoment(now))) {
            // A ward that has ended since is its successor's business.
            access.requireReach(caller, asked);
        }
        return countIncidents.count(asked, period, now);
    }
}

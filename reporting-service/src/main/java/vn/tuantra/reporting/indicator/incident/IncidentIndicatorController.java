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
import vn.tuantra.chassis.security.Role;

/** Figures about incidents, for those who direct or inspect; never for the administrator of the system. */
@RestController
@RequestMapping("/api/indicators/incidents")
class IncidentIndicatorController {

    private static final Role[] READERS = {
        Role.WARD_POLICE_DUTY,
        Role.WARD_POLICE_COMMAND,
        Role.DISTRICT_POLICE_DUTY,
        Role.DISTRICT_POLICE_COMMAND,
        Role.CITY_POLICE_DUTY,
        Role.MOVEMENT_TEAM,
        Role.WARD_PC_STAFF,
        Role.WARD_PC_CHAIR,
        Role.DISTRICT_PC_CHAIR,
        Role.AUDITOR
    };

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

    @GetMapping
    IncidentIndicators count(
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            Caller caller) {
        access.role(caller, READERS);
        Instant now = clock.instant();
        Period period = Period.parse(from, to, now, settings.longestPeriod());
        UUID asked = Optional.ofNullable(unit)
                .or(() -> Optional.ofNullable(caller.unitId()))
                .orElseThrow(() -> Refusal.invalid("INVALID_FIELD", Map.of("field", "unit")));
        access.requireUnit(caller, asked, period.lastMoment(now));
        return countIncidents.count(asked, period, now);
    }
}

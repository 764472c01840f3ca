package vn.tuantra.reporting.reminder;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.chassis.web.Intent;
import vn.tuantra.reporting.obligation.Obligations;
import vn.tuantra.reporting.obligation.Parties;
import vn.tuantra.reporting.obligation.domain.Obligation;

/** Whoever gathers reports urges a unit that has not sent its own; it is reminded as on the days of the plan. */
@RestController
@RequestMapping("/api/reports/urgings")
class UrgingController {

    private final SendReminders reminders;
    private final Obligations obligations;
    private final Parties parties;
    private final Clock clock;

    UrgingController(SendReminders reminders, Obligations obligations, Parties parties, Clock clock) {
        this.reminders = reminders;
        this.obligations = obligations;
        this.parties = parties;
        this.clock = clock;
    }

    record Urging(
            @NotNull UUID unitId,

            @NotNull @Pattern(regexp = "20[0-9]{2}(-[A-Z0-9]{2})?")
            String period) {}

    /** Refused with {@code ALREADY_SENT}, and with {@code REMINDED_TODAY} the second time on a day. */
    @Permitted("urge-report")
    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void urge(@Valid @RequestBody Urging body, Intent intent) {
        parties.requireGatherer(intent.caller(), body.unitId());
        Obligation owed = obligations
                .report(body.unitId(), body.period())
                .orElseThrow(() -> Refusal.invalid("NOTHING_OWED", Map.of("field", "period")));
        reminders.urge(owed, clock.instant(), intent.command());
    }
}

package vn.tuantra.team.welfare.casualty;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.directory.Reach;
import vn.tuantra.team.duty.Duties;
import vn.tuantra.team.duty.Duty;
import vn.tuantra.team.welfare.casualty.domain.CasualtyCase;

/** Support is for harm on duty: the patrol or incident that a verification names must have been, here and then. */
@Component
class VerifyDuty {

    /** The way there and home belongs to it. */
    private static final Duration AROUND = Duration.ofHours(12);
    /** How long an incident may keep people on duty. */
    private static final Duration LONGEST_INCIDENT = Duration.ofDays(7);

    private static final int MOST = 200;

    private final Duties duties;
    private final Reach reach;

    VerifyDuty(Duties duties, Reach reach) {
        this.duties = duties;
        this.reach = reach;
    }

    /** @throws Refusal {@code UNKNOWN_DUTY}, {@code DUTY_DOES_NOT_FIT} */
    void require(UUID dutyId, CasualtyCase found) {
        Duty duty = duties.find(dutyId)
                .filter(known -> known.teamId() == null
                        ? reach.sharesWork(found.wardId(), known.wardId())
                        : known.teamId().equals(found.teamId()))
                .orElseThrow(() -> Refusal.invalid("UNKNOWN_DUTY", Map.of("field", "dutyId")));
        if (!fits(duty, found.occurredAt())) {
            throw Refusal.invalid("DUTY_DOES_NOT_FIT", Map.of("field", "dutyId"));
        }
    }

    /** Those that a verification of the case may name, the latest first. */
    List<Duty> fitting(CasualtyCase found) {
        return duties
                .between(
                        found.teamId(),
                        found.wardId(),
                        found.occurredAt().minus(LONGEST_INCIDENT).minus(AROUND),
                        found.occurredAt().plus(AROUND),
                        MOST)
                .stream()
                .filter(duty -> fits(duty, found.occurredAt()))
                .toList();
    }

    private static boolean fits(Duty duty, Instant occurredAt) {
        Instant end = duty.until() == null ? duty.from().plus(LONGEST_INCIDENT) : duty.until();
        return !occurredAt.isBefore(duty.from().minus(AROUND)) && !occurredAt.isAfter(end.plus(AROUND));
    }
}

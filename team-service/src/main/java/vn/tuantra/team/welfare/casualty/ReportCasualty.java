package vn.tuantra.team.welfare.casualty;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.contract.VietnamDay;
import vn.tuantra.contract.welfare.CasualtyType;
import vn.tuantra.team.patrolteam.application.CurrentMembers;
import vn.tuantra.team.patrolteam.application.FindMembers;
import vn.tuantra.team.welfare.WelfareSettings;
import vn.tuantra.team.welfare.casualty.domain.CasualtyCase;

/** Reports that a member came to harm. Nothing is sealed, and no key made, before the domain has said yes. */
@Component
class ReportCasualty {

    private final CasualtyCases cases;
    private final HealthRecords health;
    private final CurrentMembers members;
    private final Duration within;
    private final Clock clock;

    ReportCasualty(
            CasualtyCases cases, HealthRecords health, CurrentMembers members, WelfareSettings settings, Clock clock) {
        this.cases = cases;
        this.health = health;
        this.members = members;
        this.within = settings.casualtyReportWithin();
        this.clock = clock;
    }

    /** What is reported; the description lives only until it is sealed. */
    record Input(UUID id, UUID teamId, UUID memberId, CasualtyType type, Instant occurredAt, String health) {

        /** Without what happened: this may end up in a log. */
        @Override
        public String toString() {
            return "Input[" + id + "]";
        }
    }

    /** @throws Refusal {@code NOT_FOUND}, {@code NOT_A_MEMBER}, {@code OCCURRED_BEFORE_JOINING} and the domain's */
    Versioned<CasualtyCase> report(Input input, Caller caller, Command command) {
        FindMembers.Found found = members.require(input.teamId(), input.memberId(), caller);
        requireMemberThen(found, input);
        Instant now = clock.instant();
        CasualtyCase.reported(raw(input, found, ""), within, now, command.by());
        CasualtyCase sealed = raw(input, found, health.seal(input.id(), input.health()));
        return cases.add(command, CasualtyCase.reported(sealed, within, now, command.by()));
    }

    private static void requireMemberThen(FindMembers.Found found, Input input) {
        boolean joined = found.team().members().stream()
                .filter(member -> member.memberId().equals(input.memberId()))
                .anyMatch(member -> !VietnamDay.of(input.occurredAt()).isBefore(member.joinedOn()));
        if (!joined) {
            throw Refusal.invalid("OCCURRED_BEFORE_JOINING", Map.of("field", "occurredAt"));
        }
    }

    private static CasualtyCase raw(Input input, FindMembers.Found found, String sealed) {
        return new CasualtyCase(
                input.id(),
                found.team().wardId(),
                input.teamId(),
                input.memberId(),
                input.type(),
                input.occurredAt(),
                false,
                CasualtyCase.Status.REPORTED,
                null,
                Set.of(),
                sealed,
                null,
                null,
                List.of());
    }
}

package vn.tuantra.team.welfare.casualty;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.contract.welfare.CasualtyType;
import vn.tuantra.team.person.KnownOfPerson;
import vn.tuantra.team.welfare.casualty.domain.CasualtyCase;

/** A person's own cases, with what is sealed of them for everybody else (6.5: visible to welfare and the person). */
@Component
class CasualtiesOfPerson implements KnownOfPerson {

    private final CasualtyCases cases;
    private final HealthRecords health;

    CasualtiesOfPerson(CasualtyCases cases, HealthRecords health) {
        this.cases = cases;
        this.health = health;
    }

    /** @param health absent when nobody can read it any more */
    record Harm(
            CasualtyType type,
            Instant occurredAt,
            CasualtyCase.Status status,
            CasualtyCase.@Nullable Support support,
            HealthRecords.@Nullable Health health) {}

    @Override
    public String part() {
        return "casualties";
    }

    @Override
    public List<Harm> of(UUID memberId) {
        return cases.of(memberId).stream()
                .map(one -> new Harm(one.type(), one.occurredAt(), one.status(), one.support(), health.ofPerson(one)))
                .toList();
    }
}

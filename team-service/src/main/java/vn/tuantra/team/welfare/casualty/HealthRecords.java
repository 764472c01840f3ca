package vn.tuantra.team.welfare.casualty;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.privacy.PersonalKey;
import vn.tuantra.chassis.privacy.PersonalKeys;
import vn.tuantra.team.oversight.Disclosures;
import vn.tuantra.team.oversight.Purpose;
import vn.tuantra.team.welfare.casualty.domain.CasualtyCase;

/** Health data, sealed with the case's own key; every look at them is on record by the person before it happens. */
@Component
class HealthRecords {

    private static final String HEALTH = "health";
    private static final String DEGREE = "degree";

    private final PersonalKeys keys;
    private final Disclosures disclosures;

    HealthRecords(PersonalKeys keys, Disclosures disclosures) {
        this.keys = keys;
        this.disclosures = disclosures;
    }

    /** What happened, and the degree if it was assessed. */
    record Health(String description, @Nullable String degree) {}

    /** The first thing that is sealed of a case makes its key. */
    String seal(UUID caseId, String health) {
        return keys.obtain(caseId).seal(HEALTH, health);
    }

    /** @throws Refusal {@code PERSON_ERASED}; no key is made for a case that has none */
    String sealDegree(UUID caseId, int percent) {
        return keyOf(caseId).seal(DEGREE, Integer.toString(percent));
    }

    /** @throws Refusal {@code PERSON_ERASED} */
    Health disclose(CasualtyCase seen, String reason, Command command) {
        PersonalKey key = keyOf(seen.caseId());
        disclosures.note(command, List.of(seen.memberId()), Purpose.WELFARE, reason);
        return opened(seen, key);
    }

    /** For the person, who needs no reason; nothing when nobody can read it any more. */
    @Nullable
    Health ofPerson(CasualtyCase own) {
        return keys.find(own.caseId()).map(key -> opened(own, key)).orElse(null);
    }

    private static Health opened(CasualtyCase seen, PersonalKey key) {
        String degree = seen.sealedDegree() == null ? null : key.open(DEGREE, seen.sealedDegree());
        return new Health(key.open(HEALTH, seen.sealedHealth()), degree);
    }

    private PersonalKey keyOf(UUID caseId) {
        return keys.find(caseId).orElseThrow(() -> Refusal.conflict("PERSON_ERASED", Map.of("case", caseId)));
    }
}

package vn.tuantra.incident.incident.application;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.incident.incident.domain.Incident;
import vn.tuantra.incident.incident.domain.OnSceneAction;
import vn.tuantra.incident.incident.domain.Particulars;

/** Whoever is named in an action exists: as a member of a team, or as a person of this case. */
@Component
class NamedPeople {

    private final CasePeople people;
    private final MergedCases merged;

    NamedPeople(CasePeople people, MergedCases merged) {
        this.people = people;
        this.merged = merged;
    }

    /** @throws Refusal {@code UNKNOWN_MEMBER}, {@code UNKNOWN_PERSON} naming the field */
    void require(Incident incident, OnSceneAction action) {
        List<UUID> performers = action.performedBy();
        for (int i = 0; i < performers.size(); i++) {
            requireMember("performedBy[" + i + "]", performers.get(i));
        }
        requireMember("commandedBy", action.commandedBy());
        require(incident, action.particulars());
    }

    /** The same for what is added to an action. */
    void require(Incident incident, Particulars given) {
        if (given.arrest() != null) {
            requirePerson(
                    incident, "particulars.arrest.personId", given.arrest().personId());
        }
        if (given.disarming() != null) {
            List<Particulars.Disarming.Item> items = given.disarming().items();
            for (int i = 0; i < items.size(); i++) {
                requirePerson(
                        incident,
                        "particulars.disarming.items[" + i + "].takenFromPersonId",
                        items.get(i).takenFromPersonId());
            }
        }
    }

    private void requireMember(String field, @Nullable UUID memberId) {
        if (memberId != null && people.isStranger(memberId)) {
            throw Refusal.invalid("UNKNOWN_MEMBER", Map.of("field", field));
        }
    }

    private void requirePerson(Incident incident, String field, @Nullable UUID personId) {
        if (personId == null) {
            return;
        }
        if (!people.hasPerson(merged.of(incident), personId)) {
            throw Refusal.invalid("UNKNOWN_PERSON", Map.of("field", field));
        }
    }
}

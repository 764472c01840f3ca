package vn.tuantra.incident.incident.application;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.incident.incident.domain.Incident;
import vn.tuantra.incident.incident.domain.OnSceneAction;
import vn.tuantra.incident.incident.domain.Particulars;

/**
 * Whoever and whatever is named in an action exists: a member of a team, a person of this case, a unit. A photograph may
 * come after the action that names it, since phones send what is urgent first; it must not be another case's.
 */
@Component
class NamedInAction {

    private final CasePeople people;
    private final CaseFiles files;
    private final MergedCases merged;
    private final UnitDirectory directory;

    NamedInAction(CasePeople people, CaseFiles files, MergedCases merged, UnitDirectory directory) {
        this.people = people;
        this.files = files;
        this.merged = merged;
        this.directory = directory;
    }

    /**
     * @throws Refusal {@code UNKNOWN_MEMBER}, {@code UNKNOWN_PERSON}, {@code UNKNOWN_EVIDENCE}, {@code UNKNOWN_UNIT}
     *     naming the field
     */
    void require(Incident incident, OnSceneAction action) {
        List<UUID> performers = action.performedBy();
        for (int i = 0; i < performers.size(); i++) {
            requireMember("performedBy[" + i + "]", performers.get(i));
        }
        requireMember("commandedBy", action.commandedBy());
        requirePersons(incident, action.particulars());
        Set<UUID> ofOthers = files.ofOthers(incident, action.evidence().values());
        action.evidence().forEach((field, id) -> {
            if (ofOthers.contains(id)) {
                throw Refusal.invalid("UNKNOWN_EVIDENCE", Map.of("field", field));
            }
        });
        action.receivers().forEach((field, id) -> {
            if (directory.tree().find(id).isEmpty()) {
                throw Refusal.invalid("UNKNOWN_UNIT", Map.of("field", field));
            }
        });
    }

    private void requirePersons(Incident incident, Particulars given) {
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

package vn.tuantra.incident.person;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.roster.TeamRosters;
import vn.tuantra.incident.incident.application.CasePeople;

/** Tells the use cases of incidents who there is. */
@Component
class PeopleOfCases implements CasePeople {

    private final Persons persons;
    private final TeamRosters rosters;

    PeopleOfCases(Persons persons, TeamRosters rosters) {
        this.persons = persons;
        this.rosters = rosters;
    }

    @Override
    public boolean hasPerson(List<UUID> incidentIds, UUID personId) {
        return persons.find(personId)
                .filter(person -> incidentIds.contains(person.incidentId()))
                .isPresent();
    }

    @Override
    public boolean isStranger(UUID memberId) {
        return rosters.isStranger(memberId);
    }
}

package vn.tuantra.team.patrolteam.application;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.store.AggregateStore;
import vn.tuantra.chassis.store.AggregateStores;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.DomainEvent;
import vn.tuantra.team.patrolteam.domain.Membership;
import vn.tuantra.team.patrolteam.domain.TeamId;

/** Shows a member's name and number to somebody who says why; that it was shown is on record before it is. */
@Component
public class DisclosePerson {

    private final FindTeams findTeams;
    private final PersonalRecords people;
    private final AggregateStore<Disclosure> disclosures;
    private final Clock clock;

    DisclosePerson(FindTeams findTeams, PersonalRecords people, AggregateStores stores, Clock clock) {
        this.findTeams = findTeams;
        this.people = people;
        this.disclosures = stores.of(Disclosure.class, "disclosure", "disclosures");
        this.clock = clock;
    }

    /** Who saw whose data when and why; the reason never leaves this record. */
    public record Disclosure(UUID teamId, UUID memberId, String reason, Actor by, Instant at) {}

    /** @throws Refusal {@code NOT_FOUND} outside the caller's subtree, {@code NOT_A_MEMBER}, {@code PERSON_ERASED} */
    public PersonalRecords.Opened disclose(TeamId id, UUID memberId, String reason, Caller caller, Command command) {
        Membership member = findTeams.visible(id, caller).state().members().stream()
                .filter(one -> one.memberId().equals(memberId))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("member"));
        PersonalRecords.Opened opened = people.open(member);
        Disclosure disclosure = new Disclosure(id.value(), memberId, reason, command.by(), clock.instant());
        disclosures.create(UUID.randomUUID(), command, new Change<Disclosure, DomainEvent>(disclosure, List.of()));
        return opened;
    }
}

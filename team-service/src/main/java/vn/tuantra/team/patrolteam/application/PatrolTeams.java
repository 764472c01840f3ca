package vn.tuantra.team.patrolteam.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.store.Page;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.contract.DomainEvent;
import vn.tuantra.contract.team.TeamStatus;
import vn.tuantra.team.patrolteam.domain.PatrolTeam;
import vn.tuantra.team.patrolteam.domain.TeamId;

/** Every patrol team there is. A command given twice changes nothing the second time. */
public interface PatrolTeams {

    Versioned<PatrolTeam> get(TeamId id);

    /** @throws Refusal {@code ID_ALREADY_USED} */
    Versioned<PatrolTeam> add(Command command, Change<PatrolTeam, DomainEvent> proposed);

    /**
     * Carries out a decision about a team.
     *
     * @param ifVersion the version that the caller has seen, if it says so
     * @throws Refusal {@code STALE_VERSION}; {@code DECISION_NUMBER_USED} when another team of the ward has that
     *     decision; {@code PERSON_ALREADY_MEMBER} naming a civilian who belongs to another team
     */
    Versioned<PatrolTeam> change(
            TeamId id,
            @Nullable Long ifVersion,
            Command command,
            Function<PatrolTeam, Change<PatrolTeam, DomainEvent>> decision);

    /** @throws Refusal {@code NOT_FOUND}, also when it lies elsewhere */
    Versioned<PatrolTeam> visible(TeamId id, Caller caller);

    /** Teams that the caller sees, by their ids; of a unit and what lies below it when one is given. */
    Page<Versioned<PatrolTeam>> page(
            Caller caller, @Nullable UUID unitId, @Nullable TeamStatus status, @Nullable String cursor, int limit);

    /** Teams that the caller sees with anybody, at any time, whose name has all these tokens. */
    Page<Versioned<PatrolTeam>> withNames(Caller caller, List<String> tokens, @Nullable String cursor, int limit);

    /** Working teams besides one with anybody of the same name and year. */
    List<PatrolTeam> withNamesakes(Set<String> digests, TeamId besides);

    /** Every team that works or has worked in one of these wards, now or before it was moved. */
    List<PatrolTeam> everIn(Set<UUID> wards);

    /** Teams that this person belongs to or has belonged to. */
    List<Versioned<PatrolTeam>> ofPerson(UUID memberId);

    /** Teams that work for a residential group, or will as soon as they are activated. */
    List<Versioned<PatrolTeam>> workingFor(Set<UUID> residentialGroups);

    /** Teams that are proposed for a residential group and wait for a decision. */
    List<Versioned<PatrolTeam>> proposedFor(Set<UUID> residentialGroups);

    /** The numbers of every decision about teams, as ward, year and number in one value. */
    Set<String> registerEntries();

    /** Members whom another working team holds already. */
    List<UUID> heldElsewhere(PatrolTeam team);

    /** Teams that are decided and whose day has come. */
    List<Versioned<PatrolTeam>> due(LocalDate day);

    /** Everything that only one team may claim: the civilians of working teams. */
    Set<String> claims();
}

package vn.tuantra.incident.bulletin;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.directory.OrgUnit;
import vn.tuantra.chassis.directory.Reach;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.chassis.security.Access;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Permissions;
import vn.tuantra.contract.unit.Level;
import vn.tuantra.incident.bulletin.Bulletin.InWard;

/** Who reads an information item and who decides on it. */
@Component
final class BulletinRights {

    private final UnitDirectory directory;
    private final Reach reach;
    private final Access access;
    private final Permissions permissions;
    private final Clock clock;

    BulletinRights(UnitDirectory directory, Reach reach, Access access, Permissions permissions, Clock clock) {
        this.directory = directory;
        this.reach = reach;
        this.access = access;
        this.permissions = permissions;
        this.clock = clock;
    }

    /** @throws Refusal {@code NOT_FOUND}, also when it is none of the caller's business */
    Bulletin visible(Caller caller, Bulletin bulletin) {
        boolean watched = isAuditor(caller) && bulletin.wards().stream().anyMatch(ownWard(caller));
        if (!isAuthor(caller, bulletin) && !isTold(caller, bulletin) && !isModerator(caller, bulletin) && !watched) {
            throw Refusal.notFound("bulletin");
        }
        return bulletin;
    }

    /** @throws Refusal {@code NOT_FOUND} */
    void requireModerator(Caller caller, Bulletin bulletin) {
        if (!isModerator(caller, bulletin)) {
            throw Refusal.notFound("bulletin");
        }
    }

    /** Whether one of its wards is the caller's to decide for. */
    boolean isModerator(Caller caller, Bulletin bulletin) {
        return permissions.allows(caller, "publish-bulletin")
                && bulletin.wards().stream().anyMatch(ownWard(caller));
    }

    /**
     * Whoever takes an item down that he did not submit answers for one of its wards, in it or above it.
     *
     * @throws Refusal {@code NOT_FOUND}
     */
    void requireResponsible(Caller caller, Bulletin bulletin) {
        if (!isResponsible(caller, bulletin)) {
            throw Refusal.notFound("bulletin");
        }
    }

    private boolean isResponsible(Caller caller, Bulletin bulletin) {
        return permissions.allows(caller, "withdraw-bulletin-of-others")
                && bulletin.wards().stream().anyMatch(ownWard(caller));
    }

    private boolean isTold(Caller caller, Bulletin bulletin) {
        Set<UUID> units = unitsOf(caller);
        return mayRead(caller, bulletin)
                && bulletin.shownIn(clock.instant()).stream()
                        .anyMatch(ward -> ward.audience().stream().anyMatch(units::contains));
    }

    boolean isAuthor(Caller caller, Bulletin bulletin) {
        return caller.subject().equals(bulletin.submittedBy().subject());
    }

    boolean isAuditor(Caller caller) {
        return permissions.allows(caller, "see-all-bulletins");
    }

    /** The wards that are the caller's business. */
    Predicate<UUID> own(Caller caller) {
        return ward -> access.sees(caller, ward);
    }

    private Predicate<InWard> ownWard(Caller caller) {
        return ward -> access.sees(caller, ward.wardId());
    }

    /** Teams read what is meant for teams, partners what is meant for partners; it may name no more than that. */
    boolean mayRead(Caller caller, Bulletin bulletin) {
        return permissions.allows(
                caller,
                switch (bulletin.visibility()) {
                    case PARTNERS -> "see-bulletins";
                    case TEAM -> "see-bulletins-of-teams";
                    case WARD, DISTRICT -> "see-bulletins-beyond-teams";
                });
    }

    /** The units whose news the caller hears: his own, and up to the ward those that it lies in. */
    Set<UUID> unitsOf(Caller caller) {
        return reach.withPredecessors(directory.tree().pathUp(caller.unitId(), clock.instant()).stream()
                .filter(unit -> unit.id().equals(caller.unitId())
                        || (unit.level() != Level.DISTRICT && unit.level() != Level.CITY))
                .map(OrgUnit::id)
                .toList());
    }

    /** What the caller may do with it now, by the names of the permission table. */
    List<String> allowed(Bulletin bulletin, Caller caller) {
        Set<Bulletin.State> mine = bulletin.wards().stream()
                .filter(ownWard(caller))
                .map(InWard::state)
                .collect(Collectors.toSet());
        boolean shown = (isResponsible(caller, bulletin) && mine.contains(Bulletin.State.PUBLISHED))
                || (isAuthor(caller, bulletin) && bulletin.isAnywhere());
        boolean waits = isModerator(caller, bulletin) && mine.contains(Bulletin.State.SUBMITTED);
        return Stream.of(
                        waits ? "publish-bulletin" : "",
                        waits ? "refuse-bulletin" : "",
                        shown ? "withdraw-bulletin" : "")
                .filter(step -> !step.isEmpty() && permissions.allows(caller, step))
                .toList();
    }
}

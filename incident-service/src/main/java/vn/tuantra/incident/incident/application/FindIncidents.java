package vn.tuantra.incident.incident.application;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.directory.Reach;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.chassis.security.Access;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Permissions;
import vn.tuantra.chassis.text.Folding;
import vn.tuantra.contract.incident.IncidentState;
import vn.tuantra.contract.incident.Place;
import vn.tuantra.contract.incident.Severity;
import vn.tuantra.contract.unit.Level;
import vn.tuantra.contract.unit.Line;
import vn.tuantra.incident.incident.domain.Circle;
import vn.tuantra.incident.incident.domain.Incident;
import vn.tuantra.incident.incident.domain.IncidentSearch;
import vn.tuantra.incident.incident.domain.Incidents;
import vn.tuantra.incident.incident.domain.LifeCycle;
import vn.tuantra.incident.incident.domain.Report;

/** Incidents that lie in the caller's subtree or were brought to it. */
@Component
public class FindIncidents {

    private static final Pattern NUMBER = Pattern.compile("VV(-[0-9A-Z]+)+|[0-9]{2,9}");

    /** What the caller asks for; absent and empty mean "any". */
    public record Query(
            UUID unitId,
            Set<IncidentState> states,
            Set<Severity> severities,
            List<String> categories,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String text,
            @Nullable Circle near,
            IncidentSearch.@Nullable After after) {}

    /** Two reports so near in place and time are probably about the same case. */
    private static final Duration SAME_TIME = Duration.ofMinutes(30);

    private static final int MOST_SIMILAR = 20;
    private static final int MOST_LOOKED_AT = 100;

    /** A shift without a network. */
    private static final Duration LATEST_REPORT = Duration.ofHours(12);

    private final Incidents incidents;
    private final UnitDirectory directory;
    private final Reach reach;
    private final Access access;
    private final Permissions permissions;
    private final AlertedUnit alerted;

    FindIncidents(
            Incidents incidents,
            UnitDirectory directory,
            Reach reach,
            Access access,
            Permissions permissions,
            AlertedUnit alerted) {
        this.incidents = incidents;
        this.directory = directory;
        this.reach = reach;
        this.access = access;
        this.permissions = permissions;
        this.alerted = alerted;
    }

    /** One incident; {@code NOT_FOUND} also when it lies outside the caller's subtree. */
    public Incidents.Stored one(UUID id, Caller caller) {
        Incidents.Stored stored = incidents.get(id);
        alerted.requireVisible(caller, stored.incident());
        return stored;
    }

    /** Newest first, below a unit of the caller's subtree; the caller's own drafts are among them. */
    public List<Incidents.Stored> search(Query query, int limit, Caller caller) {
        access.requireReach(caller, query.unitId());
        List<UUID> units = List.copyOf(reach.below(query.unitId()));
        return incidents.search(
                new IncidentSearch(
                        wards(units),
                        units,
                        query.states(),
                        query.severities(),
                        query.categories(),
                        query.from(),
                        query.to(),
                        query.text() == null ? List.of() : Folding.words(query.text()),
                        numberIn(query.text()),
                        query.near(),
                        caller.subject(),
                        teamOf(caller),
                        query.after()),
                limit);
    }

    /** What may be a case's number, or the running number at its end as people say it. */
    private static @Nullable String numberIn(@Nullable String text) {
        String number = text == null ? "" : text.strip().toUpperCase(Locale.ROOT);
        return NUMBER.matcher(number).matches() ? number : null;
    }

    /**
     * Other open cases that may be the same one: near in place, or with the same address, and seen or reported at nearly
     * the same time (4.3, MERGED). A report that waited for a network comes hours after the others of its case.
     */
    public List<Incidents.Stored> similar(UUID id, Caller caller) {
        Incident incident = one(id, caller).incident();
        Place place = incident.report().place();
        Stream<Incidents.Stored> near = place.latitude() == null || place.longitude() == null
                ? Stream.empty()
                : around(incident, List.of(), new Circle(place.latitude(), place.longitude(), Circle.SAME_PLACE));
        List<String> address = place.address() == null ? List.of() : Folding.words(place.address());
        Stream<Incidents.Stored> there = address.isEmpty() ? Stream.empty() : around(incident, address, null);
        return Stream.concat(near, there.filter(other -> isSameAddress(other.incident(), address)))
                .filter(other -> !other.incident().id().equals(id))
                .filter(other -> isSameTime(incident, other.incident()))
                .filter(other -> alerted.sees(caller, other.incident()))
                .collect(Collectors.toMap(
                        other -> other.incident().id(), Function.identity(), (one, same) -> one, LinkedHashMap::new))
                .values()
                .stream()
                .limit(MOST_SIMILAR)
                .toList();
    }

    private Stream<Incidents.Stored> around(Incident incident, List<String> words, @Nullable Circle near) {
        Report report = incident.report();
        Instant seen = report.detectedAt().isBefore(report.receivedAt()) ? report.detectedAt() : report.receivedAt();
        IncidentSearch search = new IncidentSearch(
                List.of(),
                List.of(),
                LifeCycle.OPEN,
                Set.of(),
                List.of(),
                seen.minus(SAME_TIME),
                report.receivedAt().plus(LATEST_REPORT),
                words,
                null,
                near,
                null,
                null,
                null);
        return incidents.search(search, MOST_LOOKED_AT).stream();
    }

    private static boolean isSameAddress(Incident other, List<String> words) {
        String address = other.report().place().address();
        return address != null && Folding.words(address).equals(words);
    }

    private static boolean isSameTime(Incident one, Incident other) {
        return isNear(one.report().detectedAt(), other.report().detectedAt())
                || isNear(one.report().receivedAt(), other.report().receivedAt());
    }

    private static boolean isNear(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(SAME_TIME) <= 0;
    }

    /** Whoever is only in a team finds the team's cases and the own ones. */
    private IncidentSearch.@Nullable NeedToKnow teamOf(Caller caller) {
        return permissions.allows(caller, "see-cases-of-the-area")
                ? null
                : new IncidentSearch.NeedToKnow(caller.teamId(), caller.subject());
    }

    private List<UUID> wards(List<UUID> units) {
        return units.stream()
                .filter(id -> directory
                        .tree()
                        .find(id)
                        .filter(unit -> unit.level() == Level.WARD && unit.line() == Line.GOV)
                        .isPresent())
                .toList();
    }
}

package vn.tuantra.incident.incident.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.contract.incident.IncidentEvent;
import vn.tuantra.incident.incident.domain.Incident;
import vn.tuantra.incident.incident.domain.IncidentSearch;
import vn.tuantra.incident.incident.domain.Incidents;
import vn.tuantra.incident.incident.domain.LifeCycle;

/** Cases in memory, so that a walk can try something and take it back, or die in the middle of it. */
final class RememberedIncidents implements Incidents {

    /** The process has died between two writes. */
    static final class Died extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private Map<UUID, Incident> cases = new LinkedHashMap<>();
    private int writesLeft = Integer.MAX_VALUE;
    private final List<IncidentEvent> told = new ArrayList<>();

    List<Incident> all() {
        return List.copyOf(cases.values());
    }

    /** What was published since the last time somebody asked. */
    List<IncidentEvent> told() {
        List<IncidentEvent> facts = List.copyOf(told);
        told.clear();
        return facts;
    }

    Map<UUID, Incident> copy() {
        return new LinkedHashMap<>(cases);
    }

    void restore(Map<UUID, Incident> earlier) {
        cases = new LinkedHashMap<>(earlier);
        told.clear();
    }

    @Override
    public Stored add(Command command, Change<Incident, IncidentEvent> reported) {
        return keep(reported);
    }

    @Override
    public Stored change(UUID id, Command command, Function<Incident, Change<Incident, IncidentEvent>> decision) {
        return keep(decision.apply(get(id).incident()));
    }

    @Override
    public Stored change(Stored known, Command command, Function<Incident, Change<Incident, IncidentEvent>> decision) {
        return change(known.incident().id(), command, decision);
    }

    /** The process dies instead of the write after so many. */
    void dieAfter(int writes) {
        writesLeft = writes;
    }

    void live() {
        writesLeft = Integer.MAX_VALUE;
    }

    private Stored keep(Change<Incident, IncidentEvent> change) {
        if (writesLeft-- == 0) {
            live();
            throw new Died();
        }
        cases.put(change.state().id(), change.state());
        told.addAll(change.events());
        return new Stored(change.state(), 1, 1, false);
    }

    @Override
    public Stored get(UUID id) {
        Incident known = cases.get(id);
        if (known == null) {
            throw Refusal.notFound("incident");
        }
        return new Stored(known, 1, 1, false);
    }

    @Override
    public List<UUID> dueForEscalation(Instant now, int limit) {
        return ids(each -> {
            Instant due = each.alerting().nextEscalationAt();
            return due != null && !due.isAfter(now);
        });
    }

    @Override
    public long overdue(Instant before) {
        return dueForEscalation(before, Integer.MAX_VALUE).size();
    }

    @Override
    public List<Stored> unnumbered(int limit) {
        return List.of();
    }

    @Override
    public List<Incident> mergersUnderWay(int limit) {
        return all().stream()
                .filter(each -> each.merge().absorbing() != null || each.merge().leaving() != null)
                .toList();
    }

    @Override
    public List<UUID> leftBehind(Map<UUID, List<UUID>> successors, int limit) {
        return ids(each -> LifeCycle.UNFINISHED.contains(each.state()));
    }

    @Override
    public List<Stored> search(IncidentSearch search, int limit) {
        return List.of();
    }

    private List<UUID> ids(Predicate<Incident> wanted) {
        return all().stream().filter(wanted).map(Incident::id).toList();
    }
}

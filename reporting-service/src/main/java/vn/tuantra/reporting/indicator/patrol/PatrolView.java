package vn.tuantra.reporting.indicator.patrol;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;
import vn.tuantra.chassis.messaging.ReceivedEvent;
import vn.tuantra.contract.patrol.CheckpointPassed;
import vn.tuantra.contract.patrol.PatrolCancelled;
import vn.tuantra.contract.patrol.PatrolCompleted;
import vn.tuantra.contract.patrol.PatrolConfirmed;
import vn.tuantra.contract.patrol.PatrolEvent;
import vn.tuantra.contract.patrol.PatrolLogged;
import vn.tuantra.contract.patrol.PatrolMissed;
import vn.tuantra.contract.patrol.PatrolPlanChanged;
import vn.tuantra.contract.patrol.PatrolPlanned;
import vn.tuantra.contract.patrol.PatrolSilent;
import vn.tuantra.contract.patrol.PatrolStarted;
import vn.tuantra.contract.patrol.PatrolType;
import vn.tuantra.reporting.indicator.FactDocuments;
import vn.tuantra.reporting.indicator.generation.FactView;
import vn.tuantra.reporting.indicator.generation.FactViews;
import vn.tuantra.reporting.indicator.generation.Family;

/** One document per patrol; what may be said again is kept with its sequence, and the highest one wins. */
@Repository
class PatrolView {

    private final FactView patrols;

    PatrolView(FactViews views) {
        this.patrols = views.of(
                Family.PATROLS,
                "patrol_facts",
                PatrolView::fact,
                Indexes.ascending("wardId", "done.startedAt"),
                Indexes.ascending("wardId", "planned.from"));
    }

    /** A patrol that took place. */
    record Done(UUID patrolId, PatrolType type, Instant startedAt, Instant endedAt, int people) {}

    /** A patrol that was planned and never began. */
    record Missed(UUID patrolId, Instant from) {}

    private static Optional<FactDocuments.Fact> fact(ReceivedEvent received) {
        return received.payload() instanceof PatrolEvent event
                ? Optional.of(fact(event, received.sequence()))
                : Optional.empty();
    }

    private static FactDocuments.Fact fact(PatrolEvent event, long sequence) {
        Bson own = switch (event) {
            case PatrolPlanned planned -> planned(sequence, planned.plannedStart(), planned.plannedEnd());
            case PatrolPlanChanged changed -> planned(sequence, changed.plannedStart(), changed.plannedEnd());
            case PatrolCancelled _ -> Updates.set("cancelled", true);
            case PatrolStarted started -> Updates.set("startedAt", started.startedAt());
            case PatrolCompleted done ->
                done(sequence, done.type(), done.startedAt(), done.endedAt(), done.participants());
            case PatrolLogged done ->
                done(sequence, done.type(), done.startedAt(), done.endedAt(), done.participants());
            // Whether it was missed is counted from its times, also where nobody has said so.
            case PatrolConfirmed _, CheckpointPassed _, PatrolSilent _, PatrolMissed _ -> Updates.combine();
        };
        return new FactDocuments.Fact(
                event.patrolId(), sequence, Updates.combine(Updates.set("wardId", event.wardId()), own));
    }

    /** Patrols of some wards by their actual start, in {@code [from, to)}. */
    List<Done> done(Collection<UUID> wards, Instant from, Instant to) {
        return patrols.read(facts -> facts.find(Filters.and(
                        Filters.in("wardId", wards),
                        Filters.gte("done.startedAt", from),
                        Filters.lt("done.startedAt", to)))
                .map(stored -> done(stored.get("_id", UUID.class), stored.get("done", Document.class)))
                .into(new ArrayList<>()));
    }

    /** Patrols of some wards that were planned to begin in {@code [from, to)} and to be over by now, and never began. */
    List<Missed> missed(Collection<UUID> wards, Instant from, Instant to, Instant now) {
        return patrols.read(facts -> facts.find(Filters.and(
                        Filters.in("wardId", wards),
                        Filters.gte("planned.from", from),
                        Filters.lt("planned.from", to),
                        Filters.lt("planned.to", now),
                        Filters.exists("startedAt", false),
                        Filters.exists("cancelled", false),
                        Filters.exists("done", false)))
                .map(stored -> new Missed(
                        stored.get("_id", UUID.class),
                        stored.get("planned", Document.class).getDate("from").toInstant()))
                .into(new ArrayList<>()));
    }

    private static Bson planned(long sequence, Instant from, Instant to) {
        return Updates.max(
                "planned", new Document("seq", sequence).append("from", from).append("to", to));
    }

    private static Bson done(long sequence, PatrolType type, Instant from, Instant to, List<UUID> people) {
        return Updates.max(
                "done",
                new Document("seq", sequence)
                        .append("type", type.name())
                        .append("startedAt", from)
                        .append("endedAt", to)
                        .append("people", people.size()));
    }

    private static Done done(UUID id, Document stored) {
        return new Done(
                id,
                PatrolType.valueOf(stored.getString("type")),
                stored.getDate("startedAt").toInstant(),
                stored.getDate("endedAt").toInstant(),
                stored.getInteger("people"));
    }
}

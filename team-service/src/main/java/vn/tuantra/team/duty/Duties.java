package vn.tuantra.team.duty;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.tuantra.chassis.directory.Reach;
import vn.tuantra.chassis.store.IndexCreation;
import vn.tuantra.chassis.store.Page;
import vn.tuantra.chassis.store.PageCursor;
import vn.tuantra.contract.incident.IncidentReported;
import vn.tuantra.contract.patrol.PatrolLogged;
import vn.tuantra.contract.patrol.PatrolPlanned;
import vn.tuantra.contract.unit.Line;

/** The local copy of patrols and incidents: a paper that names one is not believed without it. */
@Repository
public class Duties {

    private static final String OVER = "over";
    private static final String FROM = "from";
    private static final String TEAM = "teamId";
    private static final String WARD = "wardId";

    private final MongoCollection<Document> copies;
    private final Reach reach;

    Duties(MongoDatabase database, IndexCreation indexes, Reach reach) {
        this.copies = database.getCollection("known_duties");
        this.reach = reach;
        indexes.ensure(copies, Indexes.descending(FROM), new IndexOptions());
    }

    public Optional<Duty> find(UUID id) {
        return Optional.ofNullable(copies.find(Filters.eq("_id", id)).first()).map(Duties::duty);
    }

    /** The patrols of a team and the incidents of its ward, of whatever name and date, the latest first. */
    public Page<Duty> of(UUID teamId, UUID wardId, @Nullable String cursor, int limit) {
        return page(theirs(teamId, wardId), cursor, limit);
    }

    /** Those of them that began within a time. */
    public List<Duty> between(UUID teamId, UUID wardId, Instant first, Instant last, int most) {
        Bson then = Filters.and(Filters.gte(FROM, Date.from(first)), Filters.lte(FROM, Date.from(last)));
        return page(Filters.and(theirs(teamId, wardId), then), null, most).items();
    }

    private Bson theirs(UUID teamId, UUID wardId) {
        Set<UUID> wards = new HashSet<>(reach.withPredecessors(wardId));
        wards.addAll(reach.successions(Line.GOV).getOrDefault(wardId, List.of()));
        return Filters.or(Filters.eq(TEAM, teamId), Filters.and(Filters.exists(TEAM, false), Filters.in(WARD, wards)));
    }

    private Page<Duty> page(Bson wanted, @Nullable String cursor, int limit) {
        Bson place = cursor == null
                ? wanted
                : Filters.and(wanted, PageCursor.parse(cursor).after(FROM));
        List<Duty> found = copies.find(place)
                .sort(PageCursor.order(FROM))
                .limit(limit + 1)
                .map(Duties::duty)
                .into(new ArrayList<>());
        return Page.cut(found, limit, last -> new PageCursor(last.from(), last.id()).toString());
    }

    /** What is planned says nothing about what was; the same fact again changes nothing. */
    public void keep(PatrolPlanned patrol) {
        keep(
                patrol.patrolId(),
                Updates.combine(
                        Updates.setOnInsert(WARD, patrol.wardId()),
                        Updates.setOnInsert(TEAM, patrol.teamId()),
                        Updates.setOnInsert(FROM, Date.from(patrol.plannedStart())),
                        Updates.setOnInsert("until", Date.from(patrol.plannedEnd()))));
    }

    /** What was is what counts from now on. */
    public void keep(PatrolLogged patrol) {
        keep(
                patrol.patrolId(),
                Updates.combine(
                        Updates.set(WARD, patrol.wardId()),
                        Updates.set(TEAM, patrol.teamId()),
                        Updates.set(FROM, Date.from(patrol.startedAt())),
                        Updates.set("until", Date.from(patrol.endedAt())),
                        Updates.set(OVER, true)));
    }

    void keep(IncidentReported reported) {
        keep(
                reported.incident().incidentId(),
                Updates.combine(
                        Updates.setOnInsert(WARD, reported.incident().wardId()),
                        Updates.setOnInsert(FROM, Date.from(reported.incident().detectedAt()))));
    }

    private void keep(UUID id, Bson update) {
        copies.updateOne(Filters.eq("_id", id), update, new UpdateOptions().upsert(true));
    }

    private static Duty duty(Document copy) {
        return new Duty(
                copy.get("_id", UUID.class),
                copy.get(WARD, UUID.class),
                copy.get(TEAM, UUID.class),
                copy.getDate(FROM).toInstant(),
                instant(copy.getDate("until")),
                copy.getBoolean(OVER, false));
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}

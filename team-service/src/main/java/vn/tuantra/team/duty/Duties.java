package vn.tuantra.team.duty;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.tuantra.contract.incident.IncidentReported;
import vn.tuantra.contract.patrol.PatrolLogged;
import vn.tuantra.contract.patrol.PatrolPlanned;

/** The local copy of patrols and incidents: a paper that names one is not believed without it. */
@Repository
public class Duties {

    private static final String OVER = "over";

    private final MongoCollection<Document> copies;

    Duties(MongoDatabase database) {
        this.copies = database.getCollection("known_duties");
    }

    public Optional<Duty> find(UUID id) {
        return Optional.ofNullable(copies.find(Filters.eq("_id", id)).first()).map(Duties::duty);
    }

    /** What is planned says nothing about what was; the same fact again changes nothing. */
    public void keep(PatrolPlanned patrol) {
        keep(
                patrol.patrolId(),
                Updates.combine(
                        Updates.setOnInsert("wardId", patrol.wardId()),
                        Updates.setOnInsert("teamId", patrol.teamId()),
                        Updates.setOnInsert("from", Date.from(patrol.plannedStart())),
                        Updates.setOnInsert("until", Date.from(patrol.plannedEnd()))));
    }

    /** What was is what counts from now on. */
    public void keep(PatrolLogged patrol) {
        keep(
                patrol.patrolId(),
                Updates.combine(
                        Updates.set("wardId", patrol.wardId()),
                        Updates.set("teamId", patrol.teamId()),
                        Updates.set("from", Date.from(patrol.startedAt())),
                        Updates.set("until", Date.from(patrol.endedAt())),
                        Updates.set(OVER, true)));
    }

    void keep(IncidentReported reported) {
        keep(
                reported.incident().incidentId(),
                Updates.combine(
                        Updates.setOnInsert("wardId", reported.incident().wardId()),
                        Updates.setOnInsert(
                                "from", Date.from(reported.incident().detectedAt()))));
    }

    private void keep(UUID id, Bson update) {
        copies.updateOne(Filters.eq("_id", id), update, new UpdateOptions().upsert(true));
    }

    private static Duty duty(Document copy) {
        return new Duty(
                copy.get("_id", UUID.class),
                copy.get("wardId", UUID.class),
                copy.get("teamId", UUID.class),
                copy.getDate("from").toInstant(),
                instant(copy.getDate("until")),
                copy.getBoolean(OVER, false));
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}

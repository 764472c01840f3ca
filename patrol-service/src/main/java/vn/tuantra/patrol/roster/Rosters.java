package vn.tuantra.patrol.roster;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.springframework.stereotype.Repository;
import vn.tuantra.chassis.messaging.Watermarks;
import vn.tuantra.contract.EventJson;
import vn.tuantra.contract.team.TeamRosterChanged;
import vn.tuantra.contract.team.TeamStatus;

/** The newest known state of every team. */
@Repository
public class Rosters {

    private final MongoCollection<Document> copies;

    Rosters(MongoDatabase database) {
        this.copies = database.getCollection("team_rosters");
    }

    /** The team as last published; it may be a moment behind. */
    public Optional<TeamRosterChanged> find(UUID teamId) {
        return Optional.ofNullable(copies.find(Filters.eq("_id", teamId)).first())
                .map(copy -> copy.get("team", Document.class).toJson())
                .map(json -> EventJson.mapper().readValue(json, TeamRosterChanged.class));
    }

    /** The active teams of a ward, by id. */
    public List<TeamRosterChanged> activeOf(UUID wardId) {
        return copies.find(Filters.and(
                        Filters.eq("team.wardId", wardId.toString()),
                        Filters.eq("team.status", TeamStatus.ACTIVE.name())))
                .sort(Sorts.ascending("_id"))
                .map(copy -> copy.get("team", Document.class).toJson())
                .map(json -> EventJson.mapper().readValue(json, TeamRosterChanged.class))
                .into(new ArrayList<>());
    }

    /** Keeps a state if it is newer; false when it is a duplicate or older. */
    boolean keep(TeamRosterChanged team, long sequence) {
        Document copy = new Document("team", Document.parse(new String(EventJson.write(team), UTF_8)));
        return Watermarks.replaceIfNewer(copies, team.teamId(), sequence, copy);
    }
}

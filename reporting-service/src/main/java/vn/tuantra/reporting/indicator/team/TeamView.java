package vn.tuantra.reporting.indicator.team;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;
import vn.tuantra.chassis.store.IndexCreation;
import vn.tuantra.contract.team.TeamEvent;
import vn.tuantra.contract.team.TeamRosterChanged;
import vn.tuantra.reporting.indicator.FactDocuments;

/** One document per team; rosters and events of a team share one sequence. */
@Repository
class TeamView {

    private final MongoCollection<Document> teams;

    TeamView(MongoDatabase database, IndexCreation indexes) {
        this.teams = database.getCollection("team_facts");
        indexes.ensure(teams, Indexes.ascending("wards"), new IndexOptions());
    }

    /** @param at the time of the fact, which counts where the fact names no day of its own */
    void apply(TeamEvent event, long sequence, Instant at) {
        List<Bson> updates = new ArrayList<>(TeamUpdates.of(event, sequence, at));
        updates.add(Updates.addToSet("wards", event.wardId()));
        FactDocuments.apply(teams, new FactDocuments.Fact(event.teamId(), sequence, Updates.combine(updates)));
    }

    void apply(TeamRosterChanged roster, long sequence) {
        FactDocuments.apply(teams, new FactDocuments.Fact(roster.teamId(), sequence, TeamUpdates.of(roster, sequence)));
    }

    /** Every team that ever worked in one of these wards. */
    List<TeamFact> everIn(Collection<UUID> wards) {
        return teams.find(Filters.in("wards", wards)).map(TeamDocument::fact).into(new ArrayList<>());
    }
}

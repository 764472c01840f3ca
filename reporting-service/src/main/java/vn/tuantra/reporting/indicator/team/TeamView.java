package vn.tuantra.reporting.indicator.team;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;
import vn.tuantra.chassis.messaging.ReceivedEvent;
import vn.tuantra.contract.team.TeamEvent;
import vn.tuantra.contract.team.TeamRosterChanged;
import vn.tuantra.reporting.indicator.FactDocuments;
import vn.tuantra.reporting.indicator.generation.FactView;
import vn.tuantra.reporting.indicator.generation.FactViews;
import vn.tuantra.reporting.indicator.generation.Family;

/** One document per team; rosters and events of a team share one sequence. */
@Repository
class TeamView {

    private final FactView teams;

    TeamView(FactViews views) {
        this.teams = views.of(Family.TEAMS, "team_facts", TeamView::fact, Indexes.ascending("wards"));
    }

    private static Optional<FactDocuments.Fact> fact(ReceivedEvent received) {
        return switch (received.payload()) {
            case TeamEvent event -> Optional.of(fact(event, received.sequence(), received.time()));
            case TeamRosterChanged roster ->
                Optional.of(new FactDocuments.Fact(
                        roster.teamId(), received.sequence(), TeamUpdates.of(roster, received.sequence())));
            default -> Optional.empty();
        };
    }

    /** @param at the time of the fact, which counts where the fact names no day of its own */
    private static FactDocuments.Fact fact(TeamEvent event, long sequence, Instant at) {
        List<Bson> updates = new ArrayList<>(TeamUpdates.of(event, sequence, at));
        updates.add(Updates.addToSet("wards", event.wardId()));
        return new FactDocuments.Fact(event.teamId(), sequence, Updates.combine(updates));
    }

    /** Every team that ever worked in one of these wards. */
    List<TeamFact> everIn(Collection<UUID> wards) {
        return teams.read(facts ->
                facts.find(Filters.in("wards", wards)).map(TeamDocument::fact).into(new ArrayList<>()));
    }
}

package vn.tuantra.team.welfare.allowance;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.springframework.stereotype.Repository;
import vn.tuantra.chassis.messaging.Watermarks;
import vn.tuantra.chassis.store.IndexCreation;
import vn.tuantra.contract.EventJson;
import vn.tuantra.contract.VietnamDay;
import vn.tuantra.contract.patrol.PatrolLogged;
import vn.tuantra.team.welfare.allowance.domain.Turn;

/** The local copy of logged patrols, as far as allowances need them. */
@Repository
class LoggedPatrols {

    private final MongoCollection<Document> copies;

    LoggedPatrols(MongoDatabase database, IndexCreation indexes) {
        this.copies = database.getCollection("logged_patrols");
        indexes.ensure(copies, Indexes.ascending("wardId", "startedAt"), new IndexOptions());
    }

    /** Keeps a log; the same one again changes nothing. */
    void keep(PatrolLogged patrol, long sequence) {
        Document copy = new Document("wardId", patrol.wardId())
                .append("startedAt", Date.from(patrol.startedAt()))
                .append("fact", new String(EventJson.write(patrol), UTF_8));
        Watermarks.replaceIfNewer(copies, patrol.patrolId(), sequence, copy);
    }

    /** The patrols of a ward that started in a month of Vietnam's calendar. */
    List<Turn> of(UUID wardId, YearMonth month) {
        Date from = Date.from(VietnamDay.startOf(month.atDay(1)));
        Date to = Date.from(VietnamDay.startOf(month.plusMonths(1).atDay(1)));
        return copies.find(Filters.and(
                        Filters.eq("wardId", wardId), Filters.gte("startedAt", from), Filters.lt("startedAt", to)))
                .map(LoggedPatrols::turn)
                .into(new ArrayList<>());
    }

    private static Turn turn(Document copy) {
        PatrolLogged patrol = EventJson.mapper().readValue(copy.getString("fact"), PatrolLogged.class);
        return new Turn(
                patrol.patrolId(),
                patrol.teamId(),
                VietnamDay.of(patrol.startedAt()),
                Duration.between(patrol.startedAt(), patrol.endedAt()),
                new HashSet<>(patrol.participants()));
    }
}

package vn.tuantra.patrol.roster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.chassis.messaging.PlainConsumers;
import vn.tuantra.chassis.messaging.TopicFollower;
import vn.tuantra.contract.EventCatalogue;
import vn.tuantra.contract.EventType;
import vn.tuantra.contract.team.TeamRosterChanged;
import vn.tuantra.patrol.fixture.ATeam;
import vn.tuantra.patrol.fixture.RunningPatrolService;
import vn.tuantra.testkit.contract.EventRecords;
import vn.tuantra.testkit.contract.KafkaProbe;

class RosterIT extends RunningPatrolService {

    private final PlainConsumers consumers;
    private final MongoDatabase database;

    RosterIT(UnitDirectory directory, Rosters rosters, PlainConsumers consumers, MongoDatabase database) {
        super(directory, rosters);
        this.consumers = consumers;
        this.database = database;
    }

    @Test
    void hasEveryTeamAgainAfterTheStoreWasLost() {
        TeamRosterChanged sample = EventRecords.sample(TeamRosterChanged.class);
        kafka.send(EventRecords.of(sample, 6));
        Awaitility.await()
                .untilAsserted(() -> assertThat(rosters.find(sample.teamId())).contains(sample));
        database.getCollection("team_rosters").deleteOne(Filters.eq("_id", sample.teamId()));
        assertThat(rosters.find(sample.teamId())).isEmpty();

        TopicFollower nextStart = new RosterFeed().rosterRebuild(consumers, rosters);
        nextStart.start();
        try {
            Awaitility.await()
                    .untilAsserted(
                            () -> assertThat(rosters.find(sample.teamId())).contains(sample));
        } finally {
            nextStart.stop();
        }
    }

    @Test
    void keepsTheNewestStateWhateverComesAgainOrLate() {
        ATeam team = ATeam.active();
        assertThat(rosters.keep(team.roster("thứ hai"), 4)).isTrue();
        assertThat(rosters.keep(team.roster("thứ nhất"), 2)).isFalse();
        assertThat(rosters.keep(team.roster("thứ hai, lần nữa"), 4)).isFalse();
        assertThat(rosters.find(team.id())).contains(team.roster("thứ hai"));
        assertThat(rosters.keep(team.roster("thứ ba"), 6)).isTrue();
        assertThat(rosters.find(team.id())).contains(team.roster("thứ ba"));
        assertThat(rosters.find(UUID.randomUUID())).isEmpty();
    }

    @Test
    void understandsTheSampleOfTheContract() {
        TeamRosterChanged sample = EventRecords.sample(TeamRosterChanged.class);
        kafka.send(EventRecords.of(sample, 6));
        Awaitility.await()
                .untilAsserted(() -> assertThat(rosters.find(sample.teamId())).contains(sample));
    }

    @Test
    void setsAsideWhatItCannotReadAndGoesOn() {
        ATeam team = ATeam.active();
        EventType type =
                EventCatalogue.byName("vn.tuantra.team.roster-changed.v1").orElseThrow();
        kafka.send(EventRecords.withBody(type, team.id().toString(), "[not a roster".getBytes(UTF_8)));
        known(team);
        assertThat(kafka.await(
                        "team.roster.patrol-service.dlq",
                        1,
                        record -> record.key().equals(team.id().toString())))
                .allSatisfy(record ->
                        assertThat(KafkaProbe.header(record, "dlq-code")).isEqualTo("UNREADABLE_EVENT"));
    }
}

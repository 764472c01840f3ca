package vn.tuantra.patrol.roster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.contract.EventCatalogue;
import vn.tuantra.contract.EventType;
import vn.tuantra.contract.team.TeamRosterChanged;
import vn.tuantra.patrol.fixture.ATeam;
import vn.tuantra.patrol.fixture.RunningPatrolService;
import vn.tuantra.testkit.contract.EventRecords;
import vn.tuantra.testkit.contract.KafkaProbe;

class RosterIT extends RunningPatrolService {

    RosterIT(UnitDirectory directory, Rosters rosters) {
        super(directory, rosters);
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

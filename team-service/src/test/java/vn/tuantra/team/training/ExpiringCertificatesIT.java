package vn.tuantra.team.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.contract.VietnamDay;
import vn.tuantra.team.fixture.District;
import vn.tuantra.team.fixture.RunningTeamService;
import vn.tuantra.team.fixture.Training;
import vn.tuantra.testkit.token.TestTokens;

/** Who has to be sent to a course again. */
class ExpiringCertificatesIT extends RunningTeamService {

    private static final String POLICE = TestTokens.of("cmd", District.DISTRICT_POLICE, "DISTRICT_POLICE_COMMAND");

    private final LocalDate today;

    ExpiringCertificatesIT(UnitDirectory directory, Clock clock) {
        super(directory);
        this.today = VietnamDay.of(clock.instant());
    }

    @Test
    void listsWhoeverHasNoSuccessorForEveryTopic() {
        WorkingTeam team = workingTeam();
        UUID member = team.members().get(1);
        UUID programme = programme();
        passed(team, member, programme, today.minusMonths(11), "LAW", "SUPPORT_TOOLS");
        assertThat(listed(member)).isOne();

        passed(team, member, programme, today.minusDays(1), "FIRST_AID");
        passed(team, member, programme, today.minusDays(1), "LAW");
        assertThat(listed(member)).isOne();

        passed(team, member, programme, today.minusDays(1), "SUPPORT_TOOLS");
        assertThat(listed(member)).isZero();
    }

    private UUID programme() {
        Map<String, Object> programme = Training.programme(District.DISTRICT_POLICE);
        ok(call("POST", POLICE, Training.PROGRAMMES, programme));
        return Training.idOf(programme);
    }

    private void passed(WorkingTeam team, UUID member, UUID programme, LocalDate day, String... topics) {
        Map<String, Object> course = Training.course(District.DISTRICT_POLICE, programme, day);
        course.put("topics", List.of(topics));
        ok(call("POST", POLICE, Training.COURSES, course));
        String uri = Training.COURSES + "/" + Training.idOf(course);
        ok(call(
                "POST",
                POLICE,
                uri + "/enrolments",
                Map.of("members", List.of(Map.of("teamId", team.id(), "memberId", member)))));
        ok(call("POST", POLICE, uri + "/attendance", Map.of("memberIds", List.of(member))));
        ok(call("POST", POLICE, uri + "/results", Map.of("memberIds", List.of(member))));
    }

    private long listed(UUID member) {
        return ok(call("GET", POLICE, "/api/training/expiring-certificates?until=" + today.plusMonths(2), null))
                .path("items")
                .valueStream()
                .filter(one -> one.path("memberId").asString().equals(member.toString()))
                .count();
    }
}

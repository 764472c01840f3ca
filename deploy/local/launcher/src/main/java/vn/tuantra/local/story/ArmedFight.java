package vn.tuantra.local.story;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.tuantra.contract.team.MemberRole;
import vn.tuantra.local.EdgeClient.Answer;
import vn.tuantra.local.Patience;
import vn.tuantra.local.demo.DemoDistrict;
import vn.tuantra.local.demo.DemoTeam;

/** A patrol meets an armed fight: every level knows at once, the ward takes it, and all see how it ends. */
final class ArmedFight implements Story {

    private static final Duration UNTIL_THE_ROSTER_ARRIVES = Duration.ofSeconds(20);

    @Override
    public String name() {
        return "armed-fight";
    }

    @Override
    public String title() {
        return "Đánh nhau có hung khí trong ca tuần tra / an armed fight during a patrol";
    }

    @Override
    public void play(Stage stage, Timeline timeline) {
        UUID patrol = startPatrol(stage, timeline);
        UUID incident = stage.report(timeline, "CRM-03", List.of("WEAPON"));
        everyScreenSees(stage, timeline, incident, Fact.REPORTED);
        String path = "/api/incidents/" + incident;

        stage.act(
                timeline,
                "acknowledged",
                Stage.WARD_DUTY,
                path + "/acknowledgement",
                Map.of(),
                "Trực ban phường tiếp nhận",
                "the ward's duty officer takes it");
        everyScreenSees(stage, timeline, incident, Fact.ACKNOWLEDGED);

        stage.act(
                timeline,
                "forces-sent",
                Stage.WARD_DUTY,
                path + "/forces",
                Map.of(
                        "headcount",
                        4,
                        "expectedAt",
                        Instant.now().plusSeconds(300).toString()),
                "Phường cử 4 người",
                "the ward sends four");
        everyScreenSees(stage, timeline, incident, Fact.FORCES_SENT);

        stage.act(
                timeline,
                "resolved",
                Stage.WARD_COMMAND,
                path + "/resolution",
                Map.of(
                        "outcome",
                        "HANDED_TO_WARD_POLICE",
                        "result",
                        "Đã khống chế, thu giữ hung khí, bàn giao Công an phường"),
                "Chỉ huy phường kết thúc vụ việc",
                "the ward's command resolves it");
        everyScreenSees(stage, timeline, incident, Fact.RESOLVED);

        stage.act(
                timeline,
                "patrol.completed",
                Stage.LEADER,
                "/api/patrols/" + patrol + "/completion",
                Map.of(),
                "Kết thúc ca tuần tra",
                "the patrol ends");
    }

    private static UUID startPatrol(Stage stage, Timeline timeline) {
        DemoTeam team = DemoDistrict.team(DemoDistrict.TRUC_BACH_TEAM);
        List<UUID> participants = team.members().stream()
                .filter(member -> member.role() != MemberRole.DEPUTY)
                .limit(3)
                .map(DemoTeam.Member::id)
                .toList();
        UUID patrol = UUID.randomUUID();
        Instant now = Instant.now();
        Map<String, Object> plan = Map.of(
                "id",
                patrol,
                "teamId",
                team.id(),
                "type",
                "ROUTINE",
                "plannedStart",
                now.toString(),
                "plannedEnd",
                now.plus(Duration.ofHours(2)).toString(),
                "participants",
                participants);
        Answer planned = Patience.until(
                UNTIL_THE_ROSTER_ARRIVES,
                () -> stage.client().post(Stage.LEADER, "/api/patrols", plan),
                Answer::isSuccess);
        if (!planned.isSuccess()) {
            throw timeline.missed(
                    "patrol.planned",
                    "Lên ca tuần tra",
                    "a patrol is planned",
                    planned.status() + " " + planned.text());
        }
        stage.act(
                timeline,
                "patrol.started",
                Stage.LEADER,
                "/api/patrols/" + patrol + "/start",
                Map.of(),
                "Bắt đầu ca tuần tra",
                "the patrol starts");
        return patrol;
    }

    private static void everyScreenSees(Stage stage, Timeline timeline, UUID incident, Fact fact) {
        stage.everyPost().forEach(post -> stage.sees(timeline, post, incident, fact));
    }
}

package vn.tuantra.local.story;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.tuantra.local.EdgeClient.Answer;

/** The ward does not answer in time: the district gets the case by itself and takes it. */
final class NobodyAnswers implements Story {

    @Override
    public String name() {
        return "nobody-answers";
    }

    @Override
    public String title() {
        return "Phường không tiếp nhận kịp thời / the ward does not answer in time";
    }

    @Override
    public void play(Stage stage, Timeline timeline) {
        UUID incident = stage.report(timeline, "ORD-01", List.of());
        stage.sees(timeline, stage.ward(), incident, Fact.REPORTED);

        stage.sees(timeline, stage.district(), incident, Fact.ESCALATED);
        stage.sees(timeline, stage.ward(), incident, Fact.ESCALATED);
        triggeredByTimeout(stage, timeline, incident);

        stage.act(
                timeline,
                "acknowledged",
                Stage.DISTRICT_DUTY,
                "/api/incidents/" + incident + "/acknowledgement",
                Map.of(),
                "Trực ban quận tiếp nhận",
                "the district's duty officer takes it");
        stage.sees(timeline, stage.district(), incident, Fact.ACKNOWLEDGED);
        stage.sees(timeline, stage.ward(), incident, Fact.ACKNOWLEDGED);
        onlyOneMayTakeIt(stage, timeline, incident);
    }

    private static void triggeredByTimeout(Stage stage, Timeline timeline, UUID incident) {
        String trigger = stage.district().screen().arrivals().stream()
                .filter(arrival -> arrival.isAbout(incident) && arrival.type().equals(Fact.ESCALATED.type()))
                .map(arrival -> arrival.data().path("target").path("trigger").asString(""))
                .findFirst()
                .orElse("");
        if (!trigger.equals("TIMEOUT")) {
            throw timeline.missed("timeout", "Quá hạn tiếp nhận", "it was the time-out", "the trigger was " + trigger);
        }
    }

    private static void onlyOneMayTakeIt(Stage stage, Timeline timeline, UUID incident) {
        Answer second =
                stage.client().post(Stage.WARD_DUTY, "/api/incidents/" + incident + "/acknowledgement", Map.of());
        String vi = "Phường tiếp nhận sau: được báo ai đã nhận";
        String en = "the ward, later, is told who has it";
        if (second.status() != 409) {
            throw timeline.missed("second-acknowledgement", vi, en, second.status() + " " + second.text());
        }
        timeline.happened("second-acknowledgement", vi, en);
    }
}

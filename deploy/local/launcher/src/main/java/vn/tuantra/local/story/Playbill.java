package vn.tuantra.local.story;

import java.util.ArrayList;
import java.util.List;
import vn.tuantra.local.EdgeClient;
import vn.tuantra.local.StackFailure;
import vn.tuantra.local.process.Progress;

/** The stories in their order, played before three open screens. */
public final class Playbill {

    private final EdgeClient client;
    private final Progress progress;

    public Playbill(EdgeClient client, Progress progress) {
        this.client = client;
        this.progress = progress;
    }

    /** What came of one story. */
    public record Outcome(String story, boolean ok, List<Hop> hops) {}

    /** Plays every story, also after one that failed. */
    public List<Outcome> play() {
        List<Outcome> outcomes = new ArrayList<>();
        try (Stage stage = new Stage(client)) {
            stage.rehearse();
            // The one with the long wait first: it warms the processes that have only just started.
            for (Story story : List.of(new NobodyAnswers(), new ArmedFight())) {
                progress.say("");
                progress.say(story.title());
                outcomes.add(play(story, stage));
            }
        }
        return outcomes;
    }

    private Outcome play(Story story, Stage stage) {
        Timeline timeline = new Timeline(progress::say);
        try {
            Indicators indicators = new Indicators(client);
            long before = indicators.reported();
            story.play(stage, timeline);
            indicators.grewBy(1, before, timeline);
            return new Outcome(story.name(), true, timeline.hops());
        } catch (HopMissing missing) {
            return new Outcome(story.name(), false, timeline.hops());
        } catch (StackFailure failure) {
            progress.say("   " + failure.getMessage());
            return new Outcome(story.name(), false, timeline.hops());
        }
    }
}

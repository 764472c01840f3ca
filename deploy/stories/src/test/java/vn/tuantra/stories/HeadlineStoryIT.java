package vn.tuantra.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.tuantra.local.story.Playbill;

/** The stories of the demo: an armed fight, and an affray that nobody answers. */
@ExtendWith(RunningSystem.class)
class HeadlineStoryIT {

    @Test
    void everyHopOfTheDemoHappens() {
        List<Playbill.Outcome> outcomes = RunningSystem.stack().playStories();

        assertThat(outcomes).isNotEmpty().allMatch(Playbill.Outcome::ok);
    }
}

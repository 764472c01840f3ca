package vn.tuantra.reporting.submission.domain;

import org.junit.jupiter.api.Test;
import vn.tuantra.reporting.consolidation.domain.Consolidation;
import vn.tuantra.testkit.word.StateWords;

class StatesInWordsTest {

    @Test
    void everyStateHasAWord() {
        StateWords.requireOf(Submission.Status.values(), Consolidation.Status.values());
    }
}

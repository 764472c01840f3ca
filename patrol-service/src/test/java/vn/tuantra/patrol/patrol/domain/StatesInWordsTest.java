package vn.tuantra.patrol.patrol.domain;

import org.junit.jupiter.api.Test;
import vn.tuantra.contract.team.TeamStatus;
import vn.tuantra.testkit.word.StateWords;

class StatesInWordsTest {

    @Test
    void everyStateHasAWord() {
        StateWords.requireOf(PatrolStatus.values(), PatrolSeries.State.values(), TeamStatus.values());
    }
}

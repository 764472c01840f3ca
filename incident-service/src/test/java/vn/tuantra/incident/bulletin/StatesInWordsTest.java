package vn.tuantra.incident.bulletin;

import org.junit.jupiter.api.Test;
import vn.tuantra.contract.incident.IncidentState;
import vn.tuantra.testkit.word.StateWords;

class StatesInWordsTest {

    @Test
    void everyStateHasAWord() {
        StateWords.requireOf(IncidentState.values(), Bulletin.State.values());
    }
}

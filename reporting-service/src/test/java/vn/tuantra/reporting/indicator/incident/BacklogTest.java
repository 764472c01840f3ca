package vn.tuantra.reporting.indicator.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.tuantra.contract.incident.ActionType;
import vn.tuantra.reporting.indicator.domain.Cell;
import vn.tuantra.reporting.indicator.incident.Acts.Act;
import vn.tuantra.reporting.indicator.incident.Acts.Item;
import vn.tuantra.reporting.indicator.incident.Backlog.Turn;

class BacklogTest {

    private static final Instant REPORTED = Instant.parse("2024-02-01T03:00:00Z");
    private static final Instant END = Instant.parse("2024-02-29T17:00:00Z");

    @Test
    void isOpenUntilTheMomentInWhichItIsOverAndAgainAfterItWasReopened() {
        assertThat(with().isOpenBefore(END)).isTrue();
        assertThat(with(new Turn(5, END, true)).isOpenBefore(END)).isTrue();
        assertThat(with(new Turn(5, END.minusMillis(1), true)).isOpenBefore(END))
                .isFalse();
        assertThat(with(new Turn(6, END.minusMillis(1), false), new Turn(5, END.minusSeconds(9), true))
                        .isOpenBefore(END))
                .isTrue();
        assertThat(with().isOpenBefore(REPORTED)).isFalse();
    }

    @Test
    void countsActsByTheirOwnTimeAndWhatTheyCameTo() {
        Acts acts = new Acts(
                UUID.randomUUID(),
                List.of(
                        new Act(ActionType.ARREST_IN_FLAGRANTE, REPORTED, 2, List.of()),
                        new Act(ActionType.DISARM, END.minusMillis(1), 1, List.of(new Item("KNIFE", 3))),
                        new Act(ActionType.FIRST_AID, END, 4, List.of())));
        assertThat(acts.within(REPORTED, END).stream().flatMap(act -> act.cells().stream()))
                .containsExactly(new Cell("I4", "IN_FLAGRANTE", 2), new Cell("I5", "KNIFE", 3));
        assertThat(acts.within(END, END.plusMillis(1)).stream().flatMap(act -> act.cells().stream()))
                .containsExactly(new Cell("I6", "VICTIMS", 4));
    }

    private static Backlog with(Turn... turns) {
        return new Backlog(UUID.randomUUID(), REPORTED, List.of(turns));
    }
}

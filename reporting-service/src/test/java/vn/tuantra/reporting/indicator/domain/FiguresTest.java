package vn.tuantra.reporting.indicator.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private static final Figures ONE = new Figures(
            List.of(new Cell("I1", "ORD.S2", 2), new Cell("I1", "FIR.S1", 1), new Cell("I1", "ORD.S2", 1)),
            List.of(new Sample("I2b", List.of(9L, 1L))));
    private static final Figures OTHER =
            new Figures(List.of(new Cell("I1", "ORD.S2", 4)), List.of(new Sample("I2b", List.of(100L))));

    @Test
    void addUpPlaceByPlaceInAnOrderThatDoesNotDependOnHowTheyCame() {
        assertThat(ONE.cells()).containsExactly(new Cell("I1", "FIR.S1", 1), new Cell("I1", "ORD.S2", 3));
        assertThat(ONE.plus(OTHER)).isEqualTo(OTHER.plus(ONE));
        assertThat(ONE.plus(OTHER).at("I1", "ORD.S2")).isEqualTo(7);
        assertThat(ONE.plus(OTHER).total("I1")).isEqualTo(8);
        assertThat(Figures.sum(List.of())).isEqualTo(Figures.NONE);
    }

    @Test
    void makeTheMedianOfRawValuesAndNotOfMedians() {
        assertThat(ONE.plus(OTHER).samples())
                .singleElement()
                .satisfies(sample -> assertThat(sample.median()).isEqualTo(9));
        assertThat(new Sample("I2b", List.of(4L, 1L)).median()).isEqualTo(2);
        assertThat(new Sample("I2b", List.of()).median()).isZero();
    }

    @Test
    void sayWhatChangedAlsoWhereSomethingIsGone() {
        assertThat(OTHER.minus(ONE)).containsExactly(new Cell("I1", "FIR.S1", -1), new Cell("I1", "ORD.S2", 1));
        assertThat(ONE.minus(ONE)).isEmpty();
    }
}

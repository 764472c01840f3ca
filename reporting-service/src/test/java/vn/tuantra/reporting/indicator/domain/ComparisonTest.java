package vn.tuantra.reporting.indicator.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final Figures NOW = figures(6, 3, 4);
    private static final Figures BEFORE = figures(4, 1, 3);

    @Test
    void showsDifferenceAndPercentToThePeriodBefore() {
        Comparison.Row cases = row(new Comparison(NOW, BEFORE, NOW, NOW.plus(BEFORE)), "I2");
        assertThat(cases.current()).isEqualTo(6);
        assertThat(cases.previous()).isEqualTo(4);
        assertThat(cases.yearBefore()).isEqualTo(6);
        assertThat(cases.yearToDate()).isEqualTo(10);
        assertThat(cases.difference()).isEqualTo(2);
        assertThat(cases.percent()).isEqualByComparingTo("50.0");
    }

    @Test
    void showsNoPercentOfNothingAndFallsBelowZero() {
        assertThat(row(new Comparison(NOW, Figures.NONE, null, NOW), "I2").percent())
                .isNull();
        assertThat(row(new Comparison(Figures.NONE, NOW, null, NOW), "I2").percent())
                .isEqualByComparingTo("-100.0");
    }

    @Test
    void subtractsNothingFromWhatCannotBeCompared() {
        Comparison.Row cases = row(new Comparison(NOW, null, null, NOW), "I2");
        assertThat(cases.previous()).isNull();
        assertThat(cases.yearBefore()).isNull();
        assertThat(cases.difference()).isNull();
        assertThat(cases.percent()).isNull();
    }

    @Test
    void makesSharesAndMediansOfTheSums() {
        Comparison both = new Comparison(NOW.plus(BEFORE), NOW, null, NOW);
        assertThat(ratio(both, "I2a").current()).isEqualByComparingTo("40.0");
        assertThat(ratio(both, "I2a").previous()).isEqualByComparingTo("50.0");
        assertThat(ratio(both, "I2a").yearBefore()).isNull();
        assertThat(ratio(both, "I2b").current()).isEqualByComparingTo(BigDecimal.valueOf(3));
        assertThat(ratio(new Comparison(Figures.NONE, null, null, NOW), "T3").current())
                .isZero();
    }

    @Test
    void takesTheTrainedOfTheMembersThereAre() {
        Figures figures = Figures.of(List.of(
                new Cell("R1", "TRAINED", 3),
                new Cell("T4", "CATEGORY.YOUTH", 12),
                new Cell("T4", "SEX.FEMALE", 5),
                new Cell("T4", "SEX.UNKNOWN", 7)));
        assertThat(ratio(new Comparison(figures, null, null, figures), "R1").current())
                .isEqualByComparingTo("25.0");
    }

    private static Figures figures(long complicated, long atOnce, long delay) {
        return new Figures(
                List.of(new Cell("I2", "", complicated), new Cell("I2a", "", atOnce)),
                List.of(new Sample("I2b", List.of(delay))));
    }

    private static Comparison.Row row(Comparison comparison, String code) {
        return comparison.rows().stream()
                .filter(row -> row.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Comparison.Ratio ratio(Comparison comparison, String code) {
        return comparison.ratios().stream()
                .filter(ratio -> ratio.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}

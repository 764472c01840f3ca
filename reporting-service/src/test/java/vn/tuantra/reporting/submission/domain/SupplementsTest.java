package vn.tuantra.reporting.submission.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tuantra.reporting.submission.domain.Reports.CHAIR;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tuantra.reporting.indicator.domain.Cell;
import vn.tuantra.reporting.indicator.domain.Figures;
import vn.tuantra.reporting.obligation.domain.Obligation;

class SupplementsTest {

    private static final Instant JUNE = Instant.parse("2022-06-08T03:00:00Z");
    private static final Instant SEPTEMBER = Instant.parse("2022-09-08T03:00:00Z");
    private static final Instant DECEMBER = Instant.parse("2022-12-08T03:00:00Z");
    private static final Cell FIGHTS = new Cell("I1", "ORD.S2", 3);

    private final Submission half = Reports.signed("2022-H1", Reports.frozen(JUNE, FIGHTS));

    @Test
    void saysNothingWhereNothingChanged() {
        assertThat(supplements("2022-Q3", List.of(half), Map.of("2022-H1", List.of(FIGHTS))))
                .isEmpty();
    }

    @Test
    void tellsWhatCameLateAndWhatWasFoundFalseInTheNextReport() {
        assertThat(supplements(
                        "2022-Q3",
                        List.of(half),
                        Map.of("2022-H1", List.of(new Cell("I1", "ORD.S2", 2), new Cell("I7", "", 1)))))
                .containsExactly(
                        new SupplementLine("2022-H1", "I1", "ORD.S2", 3, 2),
                        new SupplementLine("2022-H1", "I7", "", 0, 1));
    }

    @Test
    void tellsItOnce() {
        Map<String, List<Cell>> live = Map.of("2022-H1", List.of(new Cell("I1", "ORD.S2", 4)), "2022-Q3", List.of());
        List<SupplementLine> told = supplements("2022-Q3", List.of(half), live);
        Submission third =
                Reports.signed("2022-Q3", new Frozen(Reports.NUMBER, SEPTEMBER, Figures.NONE, told, CHAIR, null, null));
        assertThat(told).hasSize(1);
        assertThat(supplements("2022", List.of(half, third), live)).isEmpty();

        Map<String, List<Cell>> evenLater =
                Map.of("2022-H1", List.of(new Cell("I1", "ORD.S2", 5)), "2022-Q3", List.of());
        assertThat(supplements("2022", List.of(half, third), evenLater))
                .containsExactly(new SupplementLine("2022-H1", "I1", "ORD.S2", 4, 5));
    }

    @Test
    void aCorrectedReportTellsAnewAndWhatItSaysItselfIsNoSupplement() {
        Map<String, List<Cell>> live = Map.of("2022-H1", List.of(new Cell("I1", "ORD.S2", 4)));
        List<SupplementLine> told = supplements("2022-Q3", List.of(half), live);
        Submission third =
                Reports.signed("2022-Q3", new Frozen(Reports.NUMBER, SEPTEMBER, Figures.NONE, told, CHAIR, null, null));
        assertThat(supplements("2022-Q3", List.of(half, third), live)).isEqualTo(told);

        Submission corrected = Reports.signed("2022-H1", Reports.frozen(DECEMBER, new Cell("I1", "ORD.S2", 4)));
        assertThat(supplements("2022", List.of(corrected, third), Map.of("2022-H1", live.get("2022-H1"))))
                .isEmpty();
    }

    @Test
    void aReportSaysNothingAboutLaterOnesOrPlans() {
        Submission plan = Reports.signed("2022-KH", Reports.frozen(JUNE));
        Submission year = Reports.signed("2022", Reports.frozen(DECEMBER));
        Map<String, List<Cell>> live =
                Map.of("2022-H1", List.of(FIGHTS), "2022", List.of(FIGHTS), "2022-KH", List.of(FIGHTS));
        assertThat(supplements("2022-Q3", List.of(plan, half, year), live)).isEmpty();
    }

    private static List<SupplementLine> supplements(
            String period, List<Submission> signed, Map<String, List<Cell>> live) {
        return Supplements.of(
                Reports.owed(period),
                signed,
                (Obligation owed) -> Figures.of(live.getOrDefault(owed.period().code(), List.of())));
    }
}

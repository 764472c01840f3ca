package vn.tuantra.reporting.submission.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tuantra.reporting.indicator.domain.Figures;
import vn.tuantra.reporting.obligation.domain.ReportType;
import vn.tuantra.reporting.submission.domain.Submission.Status;

class DocumentNumberTest {

    @Test
    void isTheNextOfItsTypeAndYear() {
        List<DocumentNumber> given = List.of(
                new DocumentNumber("BC", 2022, 1),
                new DocumentNumber("BC", 2022, 9),
                new DocumentNumber("KH", 2022, 3));
        assertThat(DocumentNumber.next(ReportType.ANNUAL, 2022, given).text()).isEqualTo("10/BC");
        assertThat(DocumentNumber.next(ReportType.INITIAL_PLAN, 2022, given).text())
                .isEqualTo("04/KH");
        assertThat(DocumentNumber.next(ReportType.QUARTERLY, 2023, given).text())
                .isEqualTo("01/BC");
    }

    @Test
    void staysWithItsVersionWhenTheReportIsCorrected() {
        assertThat(Reports.in(Status.UNDER_REVIEW).numbers()).isNull();
        Submission corrected =
                Reports.in(Status.RETURNED).correct().state().submit().state();
        assertThat(corrected.numbers()).containsExactly(Reports.WARD + "/BC/2022/5");
        Submission second = corrected
                .sign(new Frozen(
                        new DocumentNumber("BC", 2022, 6),
                        Instant.EPOCH,
                        Figures.NONE,
                        List.of(),
                        Reports.CHAIR,
                        null,
                        null))
                .state();
        assertThat(second.numbers()).containsExactly(Reports.WARD + "/BC/2022/5", Reports.WARD + "/BC/2022/6");
        assertThat(second.givenNumbers()).hasSize(2);
    }
}

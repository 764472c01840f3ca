package vn.tuantra.reporting.submission.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.tuantra.reporting.submission.domain.Reports.CHAIR;
import static vn.tuantra.reporting.submission.domain.Reports.LAST_MOMENT;
import static vn.tuantra.reporting.submission.domain.Reports.TEAM;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.contract.report.SubmissionEvent;
import vn.tuantra.contract.report.SubmissionReopened;
import vn.tuantra.contract.report.SubmissionSent;
import vn.tuantra.reporting.indicator.domain.Cell;
import vn.tuantra.reporting.obligation.domain.Obligation.Kind;
import vn.tuantra.reporting.submission.domain.Submission.Status;

class SubmissionTest {

    private static final Instant TOO_LATE = LAST_MOMENT.plusMillis(1);

    @Test
    void isLateFromTheMillisecondOnWhichTheDayBegins() {
        Submission signed = Reports.in(Status.SIGNED);
        assertThat(sentAs(signed.send(LAST_MOMENT, CHAIR)).late()).isFalse();
        assertThat(sentAs(signed.send(TOO_LATE, CHAIR)).late()).isTrue();
        assertThat(signed.send(TOO_LATE, CHAIR).state().isLate()).isTrue();
        assertThat(signed.isLate()).isFalse();
    }

    @Test
    void aCorrectionThatComesLaterMakesNothingLate() {
        Submission corrected = again(Reports.in(Status.RETURNED), TOO_LATE.plus(Duration.ofDays(3)));
        assertThat(corrected.isLate()).isFalse();
        assertThat(corrected.resubmittedAfterDeadline()).isTrue();
        assertThat(corrected.version()).isEqualTo(2);

        Submission first = Reports.sent("2022-H1", TOO_LATE);
        Submission late = again(
                first.receive(TOO_LATE, TEAM)
                        .state()
                        .giveBack("Thiếu số liệu", TOO_LATE, TEAM)
                        .state(),
                TOO_LATE);
        assertThat(late.isLate()).isTrue();
    }

    @Test
    void whatWasSentStaysAsItWasAndACorrectionIsANewVersion() {
        Submission corrected = again(Reports.in(Status.RETURNED), TOO_LATE);
        assertThat(corrected.sent()).extracting(Version::number).containsExactly(1, 2);
        assertThat(corrected.sent().getFirst())
                .isEqualTo(Reports.in(Status.SENT).sent().getFirst());
        assertThat(corrected.sent().getFirst().figures().at("I1", "ORD.S2")).isEqualTo(3);
        assertThat(corrected.sent().getFirst().figures().at("C3", "")).isEqualTo(4);
    }

    @Test
    void whatWasAcceptedCountsUntilACorrectedVersionIsAccepted() {
        Change<Submission, SubmissionEvent> reopened =
                Reports.in(Status.ACCEPTED).reopen("Đếm trùng hai vụ", TOO_LATE, TEAM);
        assertThat(reopened.events()).singleElement().isInstanceOf(SubmissionReopened.class);
        assertThat(reopened.state().remark()).isEqualTo("Đếm trùng hai vụ");

        Submission corrected = again(reopened.state(), TOO_LATE);
        assertThat(corrected.accepted()).map(Version::number).contains(1);
        Submission accepted =
                corrected.receive(TOO_LATE, TEAM).state().accept(TOO_LATE, TEAM).state();
        assertThat(accepted.accepted()).map(Version::number).contains(2);
        assertThat(Reports.in(Status.RECEIVED).accepted()).isEmpty();
    }

    @Test
    void cannotBeReviewedWithoutItsParts() {
        Submission empty = Submission.begin(Reports.owed("2022-H1"), new Draft(Map.of(), Map.of()))
                .state();
        assertThatThrownBy(empty::submit)
                .hasMessageContaining("SECTIONS_MISSING")
                .hasMessageContaining("OUTLOOK");
        Submission office = Submission.begin(
                        Reports.owed("2022-H1", Kind.OFFICE), new Draft(Map.of(Section.RESULTS, "Đã làm"), Map.of()))
                .state();
        assertThat(office.submit().state().status()).isEqualTo(Status.UNDER_REVIEW);
        Submission quarter = Submission.begin(
                        Reports.owed("2022-Q3"),
                        new Draft(
                                Map.of(
                                        Section.SITUATION, "a",
                                        Section.RESULTS, "b",
                                        Section.OUTLOOK, "c",
                                        Section.PROPOSALS, "d"),
                                Map.of()))
                .state();
        assertThat(quarter.submit().state().status()).isEqualTo(Status.UNDER_REVIEW);
    }

    @Test
    void aPlanIsReceivedAndNobodyHasToApproveIt() {
        Submission plan =
                Reports.sent("2022-KH", LAST_MOMENT).receive(LAST_MOMENT, TEAM).state();
        assertThatThrownBy(() -> plan.accept(LAST_MOMENT, TEAM)).hasMessageContaining("PLAN_NEEDS_NO_APPROVAL");
        assertThat(plan.allows("accept-report")).isFalse();
        assertThat(Reports.in(Status.RECEIVED).allows("accept-report")).isTrue();
    }

    private static Submission again(Submission returned, Instant at) {
        return returned.correct()
                .state()
                .submit()
                .state()
                .sign(Reports.frozen(at, new Cell("I1", "ORD.S2", 2)))
                .state()
                .send(at, CHAIR)
                .state();
    }

    private static SubmissionSent sentAs(Change<Submission, SubmissionEvent> change) {
        return (SubmissionSent) change.events().getFirst();
    }
}

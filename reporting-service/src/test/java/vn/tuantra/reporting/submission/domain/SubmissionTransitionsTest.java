package vn.tuantra.reporting.submission.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tuantra.reporting.submission.domain.Reports.CHAIR;
import static vn.tuantra.reporting.submission.domain.Reports.LAST_MOMENT;
import static vn.tuantra.reporting.submission.domain.Reports.TEAM;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.contract.report.SubmissionEvent;
import vn.tuantra.reporting.submission.domain.Submission.Status;
import vn.tuantra.testkit.transition.TransitionTable;
import vn.tuantra.testkit.transition.TransitionTable.Life;

/** Every state × every command. */
class SubmissionTransitionsTest {

    private static final Map<String, Function<Submission, Change<Submission, SubmissionEvent>>> COMMANDS = Map.of(
            "draft-report", report -> report.write(Reports.complete()),
            "submit-report", Submission::submit,
            "send-report-back", report -> report.sendBack("Chưa rõ"),
            "sign-report", report -> report.sign(Reports.frozen(LAST_MOMENT)),
            "send-report", report -> report.send(LAST_MOMENT, CHAIR),
            "receive-report", report -> report.receive(LAST_MOMENT, TEAM),
            "return-report", report -> report.giveBack("Thiếu phụ lục", LAST_MOMENT, TEAM),
            "accept-report", report -> report.accept(LAST_MOMENT, TEAM),
            "correct-report", Submission::correct,
            "reopen-report", report -> report.reopen("Số liệu sai", LAST_MOMENT, TEAM));

    private static final String ALLOWED = """
            DRAFT        draft-report     DRAFT
            DRAFT        submit-report    UNDER_REVIEW
            UNDER_REVIEW send-report-back DRAFT
            UNDER_REVIEW sign-report      SIGNED
            SIGNED       send-report      SENT
            SENT         receive-report   RECEIVED
            RECEIVED     return-report    RETURNED
            RECEIVED     accept-report    ACCEPTED
            RETURNED     correct-report   DRAFT
            ACCEPTED     reopen-report    RETURNED
            """;

    @TestFactory
    Stream<DynamicTest> allowsExactlyTheWayOfTheDuty() {
        return TransitionTable.of(
                        new Life<>(
                                Status.class,
                                Reports::in,
                                Submission::status,
                                Submission.STEPS.names(),
                                Submission.STEPS::allows),
                        COMMANDS,
                        Change::state,
                        SubmissionTransitionsTest::tellsOthersOnceItIsSigned,
                        Change::nothing)
                .tests(ALLOWED);
    }

    /** A draft is the unit's own business. */
    private static void tellsOthersOnceItIsSigned(Submission before, Change<Submission, SubmissionEvent> change) {
        boolean own = change.state().status() == Status.DRAFT || change.state().status() == Status.UNDER_REVIEW;
        assertThat(change.events()).hasSize(own ? 0 : 1);
        assertThat(change.quiet()).isEqualTo(own);
        assertThat(change.state().sent().subList(0, before.sent().size())).isEqualTo(before.sent());
    }
}

package vn.tuantra.team.welfare.commendation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.welfare.CommendationKind;
import vn.tuantra.contract.welfare.CommendationOccasion;
import vn.tuantra.team.welfare.commendation.domain.Commendation.Status;
import vn.tuantra.testkit.transition.TransitionTable;
import vn.tuantra.testkit.transition.TransitionTable.Life;

class CommendationTest {

    private static final Instant NOW = Instant.parse("2022-12-20T02:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2022, 12, 20);

    private static final Map<String, UnaryOperator<Commendation>> COMMANDS = Map.of(
            "review-commendation", one -> one.review(NOW, by("chair")).state(),
            "send-commendation", one -> one.send(NOW, by("staff")).state(),
            "appraise-commendation", one -> one.appraise(NOW, by("home")).state(),
            "decide-commendation",
                    one -> one.decide(new Commendation.Decision("112/QĐ-UBND", DAY), DAY, NOW, by("district"))
                            .state(),
            "reject-commendation",
                    one -> one.reject("Chưa đủ thành tích", NOW, by("home")).state(),
            "award-commendation", one -> one.award(DAY, NOW, by("staff")).state());

    private static final String ALLOWED = """
            PROPOSED      review-commendation   WARD_REVIEWED
            PROPOSED      reject-commendation   REJECTED
            WARD_REVIEWED send-commendation     SENT
            WARD_REVIEWED reject-commendation   REJECTED
            SENT          appraise-commendation APPRAISED
            SENT          reject-commendation   REJECTED
            APPRAISED     decide-commendation   DECIDED
            APPRAISED     reject-commendation   REJECTED
            DECIDED       award-commendation    AWARDED
            """;

    @TestFactory
    Stream<DynamicTest> goesItsWay() {
        return TransitionTable.of(
                        new Life<>(
                                Status.class,
                                CommendationTest::in,
                                Commendation::status,
                                Commendation.STEPS.names(),
                                Commendation.STEPS::allows),
                        COMMANDS,
                        Function.identity(),
                        (before, after) -> assertThat(after.history())
                                .hasSize(before.history().size() + 1),
                        Function.identity())
                .tests(ALLOWED);
    }

    @Test
    void isNotReviewedByWhoeverProposedIt() {
        assertThatThrownBy(() -> in(Status.PROPOSED).review(NOW, by("police"))).hasMessageContaining("SAME_PERSON");
    }

    @Test
    void isNotAppraisedByWhoeverProposedItNorDecidedByWhoeverAppraisedIt() {
        assertThatThrownBy(() -> in(Status.SENT).appraise(NOW, by("police"))).hasMessageContaining("SAME_PERSON");
        assertThatThrownBy(() -> in(Status.APPRAISED)
                        .decide(new Commendation.Decision("112/QĐ-UBND", DAY), DAY, NOW, by("home")))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("SAME_PERSON");
                    assertThat(refusal.details()).containsEntry("role", "ROLE_OF_home");
                });
        assertThat(in(Status.APPRAISED).maySign("decide-commendation", "chair")).isTrue();
    }

    private static Commendation in(Status status) {
        return switch (status) {
            case PROPOSED ->
                new Commendation(
                                new UUID(1, 1),
                                new UUID(2, 2),
                                new UUID(3, 3),
                                null,
                                CommendationKind.MERIT_CERTIFICATE,
                                CommendationOccasion.SPOT,
                                List.of(),
                                "Bắt quả tang kẻ trộm",
                                Status.PROPOSED,
                                null,
                                List.of())
                        .proposed(NOW, by("police"))
                        .state();
            case WARD_REVIEWED -> step(Status.PROPOSED, "review-commendation");
            case SENT -> step(Status.WARD_REVIEWED, "send-commendation");
            case APPRAISED -> step(Status.SENT, "appraise-commendation");
            case DECIDED -> step(Status.APPRAISED, "decide-commendation");
            case REJECTED -> step(Status.PROPOSED, "reject-commendation");
            case AWARDED -> step(Status.DECIDED, "award-commendation");
        };
    }

    private static Commendation step(Status from, String command) {
        return Objects.requireNonNull(COMMANDS.get(command)).apply(in(from));
    }

    private static Actor by(String subject) {
        return new Actor(subject, "ROLE_OF_" + subject, null);
    }
}

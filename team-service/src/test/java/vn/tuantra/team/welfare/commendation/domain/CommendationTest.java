package vn.tuantra.team.welfare.commendation.domain;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.welfare.CommendationKind;
import vn.tuantra.contract.welfare.CommendationOccasion;
import vn.tuantra.team.welfare.commendation.domain.Commendation.Status;

class CommendationTest {

    private static final Instant NOW = Instant.parse("2022-12-20T02:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2022, 12, 20);

    private static final Map<String, UnaryOperator<Commendation>> COMMANDS = Map.of(
            "review", one -> one.review(NOW, by("chair")).state(),
            "send", one -> one.send(NOW, by("staff")).state(),
            "appraise", one -> one.appraise(NOW, by("home")).state(),
            "decide",
                    one -> one.decide(new Commendation.Decision("112/QĐ-UBND", DAY), DAY, NOW, by("district"))
                            .state(),
            "reject", one -> one.reject("Chưa đủ thành tích", NOW, by("home")).state(),
            "award", one -> one.award(DAY, NOW, by("staff")).state());

    private static final Map<String, Status> ALLOWED = Map.ofEntries(
            entry("PROPOSED review", Status.WARD_REVIEWED),
            entry("PROPOSED reject", Status.REJECTED),
            entry("WARD_REVIEWED send", Status.SENT),
            entry("WARD_REVIEWED reject", Status.REJECTED),
            entry("SENT appraise", Status.APPRAISED),
            entry("SENT reject", Status.REJECTED),
            entry("APPRAISED decide", Status.DECIDED),
            entry("APPRAISED reject", Status.REJECTED),
            entry("DECIDED award", Status.AWARDED));

    static Stream<Arguments> everyStateAndCommand() {
        return Stream.of(Status.values())
                .flatMap(status -> COMMANDS.keySet().stream().map(command -> Arguments.of(status, command)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyStateAndCommand")
    void goesItsWay(Status status, String command) {
        UnaryOperator<Commendation> step = Objects.requireNonNull(COMMANDS.get(command));
        Status next = ALLOWED.get(status + " " + command);
        if (next == null) {
            assertThatThrownBy(() -> step.apply(in(status))).hasMessageContaining("ILLEGAL_TRANSITION");
        } else {
            Commendation after = step.apply(in(status));
            assertThat(after.status()).isEqualTo(next);
            assertThat(after.history()).hasSize(in(status).history().size() + 1);
        }
    }

    @Test
    void isNotReviewedByWhoeverProposedIt() {
        assertThatThrownBy(() -> in(Status.PROPOSED).review(NOW, by("police"))).hasMessageContaining("SAME_PERSON");
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
            case WARD_REVIEWED -> step(Status.PROPOSED, "review");
            case SENT -> step(Status.WARD_REVIEWED, "send");
            case APPRAISED -> step(Status.SENT, "appraise");
            case DECIDED -> step(Status.APPRAISED, "decide");
            case REJECTED -> step(Status.PROPOSED, "reject");
            case AWARDED -> step(Status.DECIDED, "award");
        };
    }

    private static Commendation step(Status from, String command) {
        return Objects.requireNonNull(COMMANDS.get(command)).apply(in(from));
    }

    private static Actor by(String subject) {
        return new Actor(subject, "X", null);
    }
}

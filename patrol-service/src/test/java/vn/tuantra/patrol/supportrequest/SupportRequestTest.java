package vn.tuantra.patrol.supportrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.community.SupportRequestEvent;
import vn.tuantra.testkit.word.StateWords;

class SupportRequestTest {

    private static final Actor LEADER = new Actor("u-1", "TEAM_LEADER", null);
    private static final UUID ONE = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final Instant FROM = Instant.parse("2026-11-28T12:00:00Z");

    @Test
    void everyStateHasAWord() {
        StateWords.requireOf(SupportState.values());
    }

    /** Every state of a team's share × every step. */
    @ParameterizedTest
    @CsvSource({
        "ASKED,     accept,   ACCEPTED",
        "ASKED,     decline,  DECLINED",
        "ASKED,     give,     ",
        "ASKED,     withdraw, WITHDRAWN",
        "ACCEPTED,  accept,   ",
        "ACCEPTED,  decline,  DECLINED",
        "ACCEPTED,  give,     GIVEN",
        "ACCEPTED,  withdraw, WITHDRAWN",
        "DECLINED,  accept,   ",
        "DECLINED,  decline,  ",
        "DECLINED,  give,     ",
        "DECLINED,  withdraw, WITHDRAWN",
        "GIVEN,     accept,   ",
        "GIVEN,     decline,  ",
        "GIVEN,     give,     ",
        "GIVEN,     withdraw, ",
        "WITHDRAWN, accept,   ",
        "WITHDRAWN, decline,  ",
        "WITHDRAWN, give,     ",
        "WITHDRAWN, withdraw, ",
    })
    void aTeamTakesTheStepsOfItsShare(SupportState from, String step, @Nullable SupportState to) {
        SupportRequest request = in(from);

        if (to == null) {
            assertThatThrownBy(() -> take(request, step, ONE))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("ILLEGAL_TRANSITION"));
        } else {
            Change<SupportRequest, SupportRequestEvent> taken = take(request, step, ONE);
            assertThat(taken.state().stateOf(ONE)).isEqualTo(to);
            assertThat(taken.events()).hasSize(1);
        }
    }

    @Test
    void theWholeIsAsFarAsTheTeamThatIsFurthest() {
        SupportRequest asked = request(List.of(Share.asked(ONE), Share.asked(OTHER)), null);
        SupportRequest declined = take(asked, "decline", ONE).state();

        assertThat(asked.state()).isEqualTo(SupportState.ASKED);
        assertThat(declined.state()).isEqualTo(SupportState.ASKED);
        assertThat(take(declined, "decline", OTHER).state().state()).isEqualTo(SupportState.DECLINED);
        assertThat(take(declined, "accept", OTHER).state().state()).isEqualTo(SupportState.ACCEPTED);
        assertThat(take(take(declined, "accept", OTHER).state(), "give", OTHER)
                        .state()
                        .state())
                .isEqualTo(SupportState.GIVEN);
    }

    @Test
    void nobodyElseAnswersAndNobodyIsDoneBeforeItBegins() {
        assertThatThrownBy(() -> take(in(SupportState.ASKED), "accept", OTHER))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("NOT_YOUR_TEAM"));
        assertThatThrownBy(() -> in(SupportState.ACCEPTED).give(ONE, FROM.minusSeconds(1), 3, null, LEADER))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("TIME_NOT_POSSIBLE"));
    }

    private static Change<SupportRequest, SupportRequestEvent> take(SupportRequest request, String step, UUID team) {
        return switch (step) {
            case "accept" -> request.accept(team, LEADER);
            case "decline" -> request.decline(team, "Trùng ca tuần tra", LEADER);
            case "give" -> request.give(team, FROM.plusSeconds(60), 3, null, LEADER);
            default -> request.withdraw("Không cần nữa", LEADER);
        };
    }

    private static SupportRequest in(SupportState state) {
        return state == SupportState.WITHDRAWN
                ? request(List.of(Share.asked(ONE)), "Không cần nữa")
                : request(List.of(new Share(ONE, state, null, null, null, null)), null);
    }

    private static SupportRequest request(List<Share> shares, @Nullable String withdrawnBecause) {
        return new SupportRequest(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                List.of(),
                "Đội CSGT",
                "Công văn 12",
                "Phân luồng",
                FROM,
                FROM.plusSeconds(3600),
                shares,
                withdrawnBecause);
    }
}

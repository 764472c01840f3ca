package vn.tuantra.team.welfare.casualty.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.welfare.CasualtyType;
import vn.tuantra.team.welfare.casualty.domain.CasualtyCase.Paper;
import vn.tuantra.team.welfare.casualty.domain.CasualtyCase.Status;
import vn.tuantra.testkit.transition.TransitionTable;
import vn.tuantra.testkit.transition.TransitionTable.Life;

class CasualtyCaseTest {

    private static final Instant HAPPENED = Instant.parse("2024-07-02T15:10:00Z");
    private static final Instant NOW = HAPPENED.plus(Duration.ofHours(3));
    private static final Actor BY = new Actor("somebody", "X", null);

    private static final Map<String, UnaryOperator<CasualtyCase>> COMMANDS = Map.of(
            "verify-casualty", one -> one.verify(new UUID(5, 5), NOW, BY).state(),
            "collect-casualty-file",
                    one -> one.collect(EnumSet.allOf(Paper.class), NOW, BY).state(),
            "send-casualty", one -> one.send(NOW, BY).state(),
            "assess-casualty", one -> one.assess("v1.degree", NOW, BY).state(),
            "decide-casualty",
                    one -> one.decide(new CasualtyCase.Support("7/QĐ", 1_000_000), NOW, BY)
                            .state(),
            "pay-casualty", one -> one.pay(NOW, BY).state(),
            "close-casualty", one -> one.close(NOW, BY).state(),
            "refuse-casualty",
                    one -> one.refuse("Không phải khi làm nhiệm vụ", NOW, BY).state());

    private static final String ALLOWED = """
            REPORTED       verify-casualty       VERIFIED
            REPORTED       refuse-casualty       REFUSED
            VERIFIED       collect-casualty-file FILE_COLLECTED
            VERIFIED       refuse-casualty       REFUSED
            FILE_COLLECTED send-casualty         SENT
            FILE_COLLECTED refuse-casualty       REFUSED
            SENT           assess-casualty       ASSESSED
            SENT           refuse-casualty       REFUSED
            ASSESSED       decide-casualty       DECIDED
            ASSESSED       refuse-casualty       REFUSED
            DECIDED        pay-casualty          PAID
            PAID           close-casualty        CLOSED
            """;

    @TestFactory
    Stream<DynamicTest> goesItsWay() {
        return TransitionTable.of(
                        new Life<>(
                                Status.class,
                                CasualtyCaseTest::in,
                                CasualtyCase::status,
                                CasualtyCase.STEPS.names(),
                                CasualtyCase.STEPS::allows),
                        COMMANDS)
                .tests(ALLOWED);
    }

    @ParameterizedTest(name = "{0} minutes later: late {1}")
    @CsvSource({"0, false", "1440, false", "1441, true"})
    void flagsAReportAfterADayAndRefusesNone(int minutes, boolean late) {
        assertThat(reported(HAPPENED.plus(Duration.ofMinutes(minutes))).late()).isEqualTo(late);
    }

    @Test
    void namesThePaperThatIsMissing() {
        assertThatThrownBy(() -> in(Status.VERIFIED).collect(Set.of(Paper.MEDICAL, Paper.MINUTES), NOW, BY))
                .hasMessageContaining("PAPERS_INCOMPLETE")
                .hasMessageContaining("WITNESS");
        assertThatThrownBy(() -> reported(HAPPENED.minusSeconds(1))).hasMessageContaining("OCCURRED_IN_FUTURE");
    }

    private static CasualtyCase in(Status status) {
        return switch (status) {
            case REPORTED -> reported(NOW);
            case VERIFIED -> step(Status.REPORTED, "verify-casualty");
            case FILE_COLLECTED -> step(Status.VERIFIED, "collect-casualty-file");
            case SENT -> step(Status.FILE_COLLECTED, "send-casualty");
            case ASSESSED -> step(Status.SENT, "assess-casualty");
            case DECIDED -> step(Status.ASSESSED, "decide-casualty");
            case PAID -> step(Status.DECIDED, "pay-casualty");
            case CLOSED -> step(Status.PAID, "close-casualty");
            case REFUSED -> step(Status.REPORTED, "refuse-casualty");
        };
    }

    private static CasualtyCase step(Status from, String command) {
        return Objects.requireNonNull(COMMANDS.get(command)).apply(in(from));
    }

    private static CasualtyCase reported(Instant now) {
        CasualtyCase raw = new CasualtyCase(
                new UUID(1, 1),
                new UUID(2, 2),
                new UUID(3, 3),
                new UUID(4, 4),
                CasualtyType.INJURY,
                HAPPENED,
                false,
                Status.REPORTED,
                null,
                Set.of(),
                "v1.health",
                null,
                null,
                List.of());
        return CasualtyCase.reported(raw, Duration.ofHours(24), now, BY).state();
    }
}

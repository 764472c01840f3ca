package vn.tuantra.team.welfare.casualty.domain;

import static java.util.Map.entry;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.welfare.CasualtyType;
import vn.tuantra.team.welfare.casualty.domain.CasualtyCase.Paper;
import vn.tuantra.team.welfare.casualty.domain.CasualtyCase.Status;

class CasualtyCaseTest {

    private static final Instant HAPPENED = Instant.parse("2024-07-02T15:10:00Z");
    private static final Instant NOW = HAPPENED.plus(Duration.ofHours(3));
    private static final Actor BY = new Actor("somebody", "X", null);

    private static final Map<String, UnaryOperator<CasualtyCase>> COMMANDS = Map.of(
            "verify", one -> one.verify(new UUID(5, 5), NOW, BY).state(),
            "collect", one -> one.collect(EnumSet.allOf(Paper.class), NOW, BY).state(),
            "send", one -> one.send(NOW, BY).state(),
            "assess", one -> one.assess("v1.degree", NOW, BY).state(),
            "decide",
                    one -> one.decide(new CasualtyCase.Support("7/QĐ", 1_000_000), NOW, BY)
                            .state(),
            "pay", one -> one.pay(NOW, BY).state(),
            "close", one -> one.close(NOW, BY).state(),
            "refuse", one -> one.refuse("Không phải khi làm nhiệm vụ", NOW, BY).state());

    private static final Map<String, Status> ALLOWED = Map.ofEntries(
            entry("REPORTED verify", Status.VERIFIED),
            entry("REPORTED refuse", Status.REFUSED),
            entry("VERIFIED collect", Status.FILE_COLLECTED),
            entry("VERIFIED refuse", Status.REFUSED),
            entry("FILE_COLLECTED send", Status.SENT),
            entry("FILE_COLLECTED refuse", Status.REFUSED),
            entry("SENT assess", Status.ASSESSED),
            entry("SENT refuse", Status.REFUSED),
            entry("ASSESSED decide", Status.DECIDED),
            entry("ASSESSED refuse", Status.REFUSED),
            entry("DECIDED pay", Status.PAID),
            entry("PAID close", Status.CLOSED));

    static Stream<Arguments> everyStateAndCommand() {
        return Stream.of(Status.values())
                .flatMap(status -> COMMANDS.keySet().stream().map(command -> Arguments.of(status, command)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyStateAndCommand")
    void goesItsWay(Status status, String command) {
        UnaryOperator<CasualtyCase> step = Objects.requireNonNull(COMMANDS.get(command));
        Status next = ALLOWED.get(status + " " + command);
        if (next == null) {
            assertThatThrownBy(() -> step.apply(in(status))).hasMessageContaining("ILLEGAL_TRANSITION");
        } else {
            assertThat(step.apply(in(status)).status()).isEqualTo(next);
        }
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
            case VERIFIED -> step(Status.REPORTED, "verify");
            case FILE_COLLECTED -> step(Status.VERIFIED, "collect");
            case SENT -> step(Status.FILE_COLLECTED, "send");
            case ASSESSED -> step(Status.SENT, "assess");
            case DECIDED -> step(Status.ASSESSED, "decide");
            case PAID -> step(Status.DECIDED, "pay");
            case CLOSED -> step(Status.PAID, "close");
            case REFUSED -> step(Status.REPORTED, "refuse");
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

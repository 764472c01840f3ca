package vn.tuantra.patrol.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.DomainEvent;
import vn.tuantra.contract.community.CommunityWorkWithdrawn;
import vn.tuantra.contract.community.ConciliationHeld;
import vn.tuantra.contract.community.ConciliationKind;
import vn.tuantra.contract.community.ConciliationResult;
import vn.tuantra.contract.community.DispersalMethod;
import vn.tuantra.contract.community.DispersalResult;
import vn.tuantra.contract.community.ReminderTopic;
import vn.tuantra.contract.incident.IncidentReport;
import vn.tuantra.contract.incident.Modifier;
import vn.tuantra.testkit.word.StateWords;

class CommunityWorkTest {

    private static final Actor LEADER = new Actor("u-1", "TEAM_LEADER", null);
    private static final UUID GROUP = UUID.randomUUID();
    private static final Instant AT = Instant.parse("2026-11-28T03:00:00Z");

    @Test
    void everyStateHasAWord() {
        StateWords.requireOf(WorkState.values());
    }

    @ParameterizedTest
    @CsvSource({
        "NEIGHBOURS, SUCCESS,  true,  ",
        "NEIGHBOURS, PARTIAL,  true,  ",
        "NEIGHBOURS, REFERRED, true,  ",
        "NEIGHBOURS, FAILED,   false, ",
        "NEIGHBOURS, FAILED,   true,  DIS-01",
        "FAMILY,     FAILED,   true,  DIS-02",
    })
    void onlyAConciliationThatFailedUnderThreatsIsACase(
            ConciliationKind kind, ConciliationResult result, boolean threats, @Nullable String category) {
        Change<CommunityWork, DomainEvent> recorded =
                recorded(new Deed.Conciliation(kind, result, 2, List.of(UUID.randomUUID()), threats));

        assertThat(recorded.state().caseReported()).isEqualTo(category != null);
        assertThat(((ConciliationHeld) recorded.events().getFirst()).caseReported())
                .isEqualTo(category != null);
        if (category == null) {
            assertThat(recorded.events()).hasSize(1);
        } else {
            IncidentReport report = (IncidentReport) recorded.events().get(1);
            assertThat(report.category()).isEqualTo(category);
            assertThat(report.modifiers()).containsExactly(Modifier.VIOLENCE);
            assertThat(report.incidentId()).isEqualTo(recorded.state().workId());
            assertThat(report.place().address()).contains("Không rõ vị trí");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "COMPLIED, false, true,  ",
        "COMPLIED, true,  ,      WEAPON",
        "REFUSED,  false, false, RESISTANCE",
        "REFUSED,  true,  true,  WEAPON MINOR RESISTANCE",
    })
    void aGatheringWithWeaponsOrThatDoesNotGoIsACase(
            DispersalResult result, boolean weapons, @Nullable Boolean minors, @Nullable String modifiers) {
        Change<CommunityWork, DomainEvent> recorded =
                recorded(new Deed.Dispersal(12, minors, DispersalMethod.DISPERSED, result, weapons));

        assertThat(recorded.events().stream()
                        .filter(IncidentReport.class::isInstance)
                        .map(IncidentReport.class::cast)
                        .map(IncidentReport::modifiers))
                .isEqualTo(
                        modifiers == null
                                ? List.of()
                                : List.of(Arrays.stream(modifiers.split(" "))
                                        .map(Modifier::valueOf)
                                        .toList()));
    }

    @Test
    void whatIsWithdrawnStaysAndIsWithdrawnOnce() {
        CommunityWork reminder =
                recorded(new Deed.Reminder(ReminderTopic.TRAFFIC, 4)).state();

        Change<CommunityWork, DomainEvent> withdrawn = reminder.withdraw("Nhập nhầm tổ", LEADER);

        assertThat(withdrawn.events()).singleElement().isInstanceOf(CommunityWorkWithdrawn.class);
        assertThat(withdrawn.state().done().reminder()).isNotNull();
        assertThatThrownBy(() -> withdrawn.state().withdraw("Nhập nhầm tổ", LEADER))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("ILLEGAL_TRANSITION"));
    }

    private static Change<CommunityWork, DomainEvent> recorded(Deed deed) {
        return CommunityWork.record(
                new CommunityWork(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        GROUP,
                        WorkKind.of(deed),
                        WorkState.RECORDED,
                        AT,
                        AT,
                        null,
                        Done.of(deed),
                        false,
                        null,
                        List.of()),
                GROUP,
                LEADER);
    }
}

package vn.tuantra.team.person.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.contract.Actor;
import vn.tuantra.team.person.domain.DataRequest.Channel;
import vn.tuantra.team.person.domain.DataRequest.Kind;
import vn.tuantra.team.person.domain.DataRequest.Status;

class DataRequestTest {

    private static final Instant NOW = Instant.parse("2026-11-26T03:00:00Z");
    private static final Actor CLERK = new Actor("clerk", "WARD_PC_STAFF", null);

    @Test
    void givesNoAnswerAboutACopyThatWasNotMade() {
        DataRequest copy = request(Kind.COPY);
        assertThatThrownBy(() -> copy.answer("đã gửi", NOW, CLERK))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("NOTHING_EXPORTED"));
        DataRequest answered =
                copy.exported(NOW, CLERK).state().answer("đã gửi", NOW, CLERK).state();
        assertThat(answered.status()).isEqualTo(Status.ANSWERED);
        assertThat(answered.history())
                .extracting(DataRequest.Step::action)
                .containsExactly("request-own-data", "export-person", "answer-data-request");
    }

    @Test
    void endsOnce() {
        DataRequest declined =
                request(Kind.ERASURE).decline("đang là tổ viên", NOW, CLERK).state();
        assertThatThrownBy(() -> declined.answer("thôi", NOW, CLERK))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("ILLEGAL_TRANSITION"));
    }

    @Test
    void isOverdueFromTheDayAfterTheLastOne() {
        DataRequest open = request(Kind.CORRECTION);
        assertThat(open.isOverdue(LocalDate.of(2026, 11, 30))).isFalse();
        assertThat(open.isOverdue(LocalDate.of(2026, 12, 1))).isTrue();
        assertThat(open.answer("đã sửa", NOW, CLERK).state().isOverdue(LocalDate.of(2026, 12, 1)))
                .isFalse();
    }

    private static DataRequest request(Kind kind) {
        return new DataRequest(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        kind,
                        Channel.OWN_ACCOUNT,
                        "sealed",
                        NOW,
                        LocalDate.of(2026, 11, 30),
                        Status.RECEIVED,
                        null,
                        List.of())
                .received("request-own-data", CLERK)
                .state();
    }
}

package vn.tuantra.notification.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OnCallTest {

    @Test
    void theFirstIsCalledAtOnceWhateverNumberTheRotaBeginsWith() {
        List<OnCall> ranked = OnCall.ranked(List.of(of(1), of(1), of(2), of(7)));

        assertThat(ranked).extracting(OnCall::order).containsExactly(0, 0, 1, 2);
    }

    private static OnCall of(int order) {
        UUID id = UUID.randomUUID();
        Contact contact = new Contact(id, UUID.randomUUID(), "x", null, "sealed", List.of(), null, false, true);
        return new OnCall(contact, order, false);
    }
}

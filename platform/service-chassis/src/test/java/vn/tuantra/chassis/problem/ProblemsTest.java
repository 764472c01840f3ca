package vn.tuantra.chassis.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

/** What people read holds no code, no path of a field and no time of another zone. */
class ProblemsTest {

    private static final Locale VIETNAMESE = Locale.of("vi");

    private final StaticMessageSource messages = new StaticMessageSource();
    private final Problems problems = new Problems(messages);

    @BeforeEach
    void someMessages() {
        messages.addMessage("TAKEN", VIETNAMESE, "Đã được tiếp nhận lúc {at}, hạn {day}");
        messages.addMessage("TAKEN", Locale.ENGLISH, "Taken at {at}, due {day}");
        messages.addMessage("RECORDED", VIETNAMESE, "Mục “{field}” đã được ghi");
        messages.addMessage("field.items", VIETNAMESE, "danh sách đồ vật");
    }

    @Test
    void timesAreThoseOfHanoi() {
        Map<String, Object> details =
                Map.of("at", Instant.parse("2022-04-15T20:05:00Z"), "day", LocalDate.of(2022, 5, 1));

        assertThat(problems.message("TAKEN", details, VIETNAMESE))
                .isEqualTo("Đã được tiếp nhận lúc 03:05 ngày 16/04/2022, hạn 01/05/2022");
        assertThat(problems.message("TAKEN", details, Locale.ENGLISH))
                .isEqualTo("Taken at 03:05 on 2022-04-16, due 2022-05-01");
    }

    @Test
    void fieldsHaveNames() {
        assertThat(problems.message("RECORDED", Map.of("field", "particulars.disarming.items[2]"), VIETNAMESE))
                .isEqualTo("Mục “danh sách đồ vật” đã được ghi");
        assertThat(problems.message("RECORDED", Map.of("field", "unnamed"), VIETNAMESE))
                .isEqualTo("Mục “unnamed” đã được ghi");
    }
}

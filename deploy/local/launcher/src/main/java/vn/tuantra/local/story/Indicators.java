package vn.tuantra.local.story;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import vn.tuantra.local.EdgeClient;
import vn.tuantra.local.EdgeClient.Answer;
import vn.tuantra.local.Patience;
import vn.tuantra.local.demo.DemoDistrict;

/** What the reports desk counts of today's incidents in the ward. */
final class Indicators {

    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");

    private final EdgeClient client;

    Indicators(EdgeClient client) {
        this.client = client;
    }

    /** -1 while there is no answer. */
    long reported() {
        LocalDate today = LocalDate.now(HANOI);
        Answer answer = client.get(
                Stage.WARD_COMMAND,
                "/api/indicators/incidents?unit=%s&from=%s&to=%s"
                        .formatted(DemoDistrict.TRUC_BACH, today, today.plusDays(1)));
        return answer.isSuccess() ? answer.json().path("all").path("count").asLong(-1) : -1;
    }

    /** Waits until so many more are counted than before. */
    void grewBy(int more, long before, Timeline timeline) {
        String vi = "Chỉ tiêu của phường đếm thêm " + more + " vụ";
        String en = "the ward's indicators count " + more + " more";
        long now = Patience.until(LONGEST, this::reported, count -> count >= before + more);
        if (now != before + more) {
            throw timeline.missed("indicators", vi, en, "before " + before + ", now " + now);
        }
        timeline.happened("indicators", vi, en);
    }
}

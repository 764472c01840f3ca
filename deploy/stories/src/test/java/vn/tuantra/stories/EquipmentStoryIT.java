package vn.tuantra.stories;

import static vn.tuantra.stories.DutyScreen.containsWithin;
import static vn.tuantra.stories.DutyScreen.expect;

import com.microsoft.playwright.Locator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import vn.tuantra.local.demo.DemoDistrict;

/** Equipment that does not come back and equipment that is lost, from the register to the desk of the ward's police. */
class EquipmentStoryIT extends DeskStories {

    private static final String LEADER = "totruong.trucbach";
    private static final String COMMAND = "chihuy.trucbach";
    private static final String DESK = "trucban.trucbach";
    private static final String TEAM = "40000000-0000-4000-8000-000000000401";
    private static final String COMPANION = "50000000-0000-4000-8000-000000040102";
    private static final String MEMBER = "50000000-0000-4000-8000-000000040101";

    @Test
    void whatIsMissingAfterThePatrolIsRemindedOfAndWhatIsLostBecomesACase() {
        String radio = registered("RADIO");
        post(COMMAND, radio + "/issue", Map.of("teamId", TEAM, "memberId", MEMBER, "decisionNumber", "15/QĐ-UBND"));
        try (DutyScreen desk = DutyScreen.of(watched(1280, 800), stack, DESK)) {
            Locator reminders = desk.page().locator("header .reminders");
            expect(reminders).hasCount(0);
            Instant due = Clock.systemUTC().instant().minus(Duration.ofHours(3));
            checkedOut(radio, planned(due), due);

            expect(desk.notices()).containsText("chưa được giao trả", containsWithin());
            reminders.click();
            expect(desk.page().locator("dialog li")).containsText("Kiểm tra ngay", containsWithin());
            desk.page().locator("dialog li .button").click();
            expect(desk.page().locator("dialog .hint")).containsText("Không có việc nào", containsWithin());
            desk.page().locator("dialog .actions .button").click();
            expect(reminders).hasCount(0);

            post(COMMAND, registered("RUBBER_BATON") + "/loss", Map.of());
            Locator lost = desk.page()
                    .locator("[data-incident]")
                    .filter(new Locator.FilterOptions().setHasText("Vụ việc khác"));
            expect(lost.first()).containsText("UBND phường Trúc Bạch", containsWithin());
        }
    }

    private UUID planned(Instant end) {
        UUID patrol = UUID.randomUUID();
        post(
                LEADER,
                "/api/patrols",
                Map.of(
                        "id",
                        patrol,
                        "teamId",
                        TEAM,
                        "type",
                        "ROUTINE",
                        "plannedStart",
                        end.minus(Duration.ofHours(2)),
                        "plannedEnd",
                        end,
                        "participants",
                        List.of(MEMBER, COMPANION)));
        return patrol;
    }

    /** The item goes out as soon as its book has heard of the patrol. */
    private void checkedOut(String item, UUID patrol, Instant due) {
        Awaitility.await("the patrol is known to the book of equipment")
                .atMost(Duration.ofSeconds(20))
                .ignoreExceptions()
                .untilAsserted(() -> post(LEADER, item + "/check-out", Map.of("patrolId", patrol, "dueBackAt", due)));
    }

    private String registered(String type) {
        UUID item = UUID.randomUUID();
        stack.client()
                .post(
                        COMMAND,
                        "/api/equipment",
                        Map.of(
                                "id",
                                item,
                                "wardId",
                                DemoDistrict.TRUC_BACH,
                                "type",
                                type,
                                "serial",
                                item.toString(),
                                "custodian",
                                "Tủ trang bị phường",
                                "permit",
                                Map.of("number", "GP-" + item, "expiresOn", "2099-12-31")))
                .orFail();
        return "/api/equipment/" + item;
    }

    private void post(String user, String path, Map<String, Object> body) {
        stack.client().post(user, path, body).orFail();
    }
}

package vn.tuantra.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tuantra.stories.DutyScreen.expect;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.tuantra.local.EdgeClient.Answer;
import vn.tuantra.local.LocalStack;
import vn.tuantra.local.StackOptions;

/**
 * The demo after the reorganisation of 1 July 2025, in a system of its own since there is no way back: the police of a
 * new ward and of the city, with nothing in between, and the people of the README who work there.
 */
@Tag("long")
class WithoutDistrictStoryIT {

    /** Where the residential groups of the wards lie that were split. */
    private static final Map<String, String> HEIRS = Map.of(
            "00007", "00025",
            "00016", "00004",
            "00019", "00190",
            "00022", "00008",
            "00025", "00199",
            "00028", "00025",
            "00034", "00190");

    private static final String LAW = "/api/units/reorganisations/ba-dinh-2025";

    private static final LocalStack STACK = LocalStack.start(StackOptions.onFreePorts());

    @BeforeAll
    static void theLawTakesEffect() {
        STACK.seed();
        JsonNode open = STACK.client()
                .post("quantri", LAW + "?dryRun=true", Map.of("groups", List.of()))
                .json();
        List<Map<String, String>> groups = open.path("problems").findValuesAsString("value").stream()
                .map(code -> Map.of("group", code, "ward", HEIRS.getOrDefault(code.substring(0, 5), "?")))
                .toList();
        JsonNode job = STACK.client()
                .post("quantri", LAW, Map.of("groups", groups))
                .orFail()
                .json();
        Awaitility.await("the reorganisation is applied")
                .atMost(Duration.ofMinutes(1))
                .until(() -> STACK.client()
                        .get("quantri", "/api/units/imports/" + job.path("id").asString())
                        .json()
                        .path("status")
                        .asString()
                        .equals("APPLIED"));
    }

    @AfterAll
    static void quit() {
        STACK.close();
    }

    @Test
    void aNightOfToday() {
        UUID id = UUID.randomUUID();
        Map<String, Object> report = Map.of(
                "id",
                id,
                "category",
                "CRM-03",
                "modifiers",
                List.of("WEAPON"),
                "place",
                Map.of("address", "Ngã tư Trúc Bạch - Châu Long"));
        Awaitility.await("the new ward is known to incident-service")
                .atMost(Duration.ofSeconds(30))
                .until(() -> STACK.client()
                        .post("totruong.badinh", "/api/incidents", report)
                        .isSuccess());
        for (String desk : List.of("trucban.badinh", "trucban.thanhpho")) {
            Awaitility.await(desk)
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> STACK.client()
                            .get(desk, "/api/alerts?limit=50")
                            .text()
                            .contains(id.toString()));
        }
        assertThat(STACK.client().get("trucban.quan", "/api/incidents/" + id).isSuccess())
                .as("the district's police have ended")
                .isFalse();

        done("trucban.thanhpho", id, "take-over", Map.of("reason", "Phường không trả lời"));
        done("trucban.thanhpho", id, "forces", Map.of("headcount", 12));
        done("chihuy.thanhpho", id, "resolution", Map.of("outcome", "DISPERSED", "result", "Đã giải tán"));
        assertThat(done("chihuy.badinh", id, "closure", Map.of())
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("CLOSED");
    }

    /** W9: what was the district's is the ward's own; nothing stops at an office that the law has abolished. */
    @Test
    void theNewWardHonoursAndCaresForItsPeopleByItself() {
        try (Chromium chromium = Chromium.launch()) {
            Page command = desk(chromium, "chihuy.badinh", "#/commendations");
            command.locator("#propose-commendation").click();
            command.locator("#confirm").click();
            command.locator("#merit").fill("Giữ vững an ninh địa bàn");
            command.locator("#confirm").click();
            String honour = placeOf(command, "#review-commendation, #waits-for");
            Page chair = desk(chromium, "chutich.badinh", honour);
            yes(chair, "review-commendation");
            Page staff = desk(chromium, "canbo.badinh", honour);
            yes(staff, "send-commendation");
            yes(staff, "appraise-commendation");
            go(chair, "#/inbox");
            go(chair, honour);
            chair.locator("#decide-commendation").click();
            chair.locator("#decisionNumber").fill("8/QĐ-UBND");
            chair.locator("#confirm").click();
            expect(chair.locator(".badge[data-status=DECIDED]")).isVisible();
            go(staff, "#/commendations");
            go(staff, honour);
            yes(staff, "award-commendation");
            expect(staff.locator(".badge[data-status=AWARDED]")).isVisible();

            incidentOfToday();
            go(staff, "#/casualties");
            staff.locator("#report-casualty").click();
            staff.locator("#health").fill("Ngã xe khi truy đuổi");
            staff.locator("#confirm").click();
            String harm = placeOf(staff, "#waits-for");
            go(command, harm);
            command.locator("#verify-casualty").click();
            command.locator("#confirm").click();
            expect(command.locator(".badge[data-status=VERIFIED]")).isVisible();
            go(staff, "#/casualties");
            go(staff, harm);
            staff.locator("#collect-casualty-file").click();
            staff.locator("#papers input").all().forEach(Locator::check);
            staff.locator("#confirm").click();
            yes(staff, "send-casualty");
            go(chair, harm);
            chair.locator("#assess-casualty").click();
            chair.locator("#degree").fill("7");
            chair.locator("#confirm").click();
            chair.locator("#decide-casualty").click();
            chair.locator("#decisionNumber").fill("9/QĐ-UBND");
            chair.locator("#amountVnd").fill("3000000");
            chair.locator("#confirm").click();
            expect(chair.locator(".badge[data-status=DECIDED]")).isVisible();
            go(staff, "#/casualties");
            go(staff, harm);
            yes(staff, "pay-casualty");
            go(chair, "#/casualties");
            go(chair, harm);
            yes(chair, "close-casualty");
            expect(chair.locator(".badge[data-status=CLOSED]")).isVisible();
        }
    }

    private static void incidentOfToday() {
        Map<String, Object> report = Map.of(
                "id",
                UUID.randomUUID(),
                "category",
                "CRM-03",
                "place",
                Map.of("address", "Ngã tư Trúc Bạch - Châu Long"));
        Awaitility.await("the incident is accepted")
                .atMost(Duration.ofSeconds(30))
                .until(() -> STACK.client()
                        .post("totruong.badinh", "/api/incidents", report)
                        .isSuccess());
    }

    private static Page desk(Chromium chromium, String user, String where) {
        return LogIn.at(chromium.window(1280, 900), STACK, "teams", user, where);
    }

    /** Where the page has turned to, once it shows it. */
    private static String placeOf(Page page, String shown) {
        expect(page.locator(shown).first()).isVisible();
        return page.url().substring(page.url().indexOf('#'));
    }

    private static void go(Page page, String where) {
        page.evaluate("(where) => { location.hash = where; }", where);
    }

    private static void yes(Page page, String action) {
        page.locator("#" + action).click();
        page.locator("#confirm").click();
        expect(page.locator("#" + action)).hasCount(0);
    }

    private static Answer done(String who, UUID id, String order, Map<String, Object> body) {
        return STACK.client()
                .post(who, "/api/incidents/" + id + "/" + order, body)
                .orFail();
    }
}

package vn.tuantra.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tuantra.stories.DutyScreen.containsWithin;
import static vn.tuantra.stories.DutyScreen.expect;
import static vn.tuantra.stories.DutyScreen.hasTextWithin;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Route;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.tuantra.local.demo.DemoDistrict;

/** What duty officers order at the command centre, in real browsers. Those tagged long run with {@code deploy/test --all}. */
class CommandCentreOrdersStoryIT extends DeskStories {

    @Test
    void everythingThatAnOfficerDecidesHasAKey() {
        DutyScreen ward = desk(WARD);
        UUID fire = leader.reportUntilAccepted("FIR-01", LONGEST);
        ward.expectWaiting(fire);

        ward.choose(fire);
        ward.press("Enter");
        expect(ward.detail().locator("h2")).hasText("Cháy, nổ", hasTextWithin());
        expect(ward.detail().locator(".call")).containsText("114");
        ward.press("t");
        ward.expectState(fire, "Đã tiếp nhận");

        ward.press("l");
        ward.page().keyboard().type("0");
        ward.press("Enter");
        expect(ward.page().locator("dialog .problem")).containsText("từ 1 đến 500");
        ward.press("Backspace");
        ward.page().keyboard().type("6");
        ward.press("Tab");
        ward.page().keyboard().type("10");
        ward.press("Enter");
        ward.expectState(fire, "Đang xử lý");
        expect(ward.detail().locator(".timeline")).containsText("Cử lực lượng: 6 người", containsWithin());

        ward.press("s");
        expect(ward.page().locator("dialog h2")).hasText("Tin sai");
        ward.press("Escape");
        expect(ward.page().locator("dialog")).hasCount(0);

        UUID affray = leader.reportUntilAccepted("ORD-05", LONGEST);
        ward.expectWaiting(affray);
        ward.choose(affray);
        ward.press("c");
        ward.page().keyboard().type("Cần thêm lực lượng");
        ward.press("Control+Enter");
        expect(ward.notices()).containsText("Đã gửi: Chuyển cấp trên", containsWithin());

        ward.choose(affray);
        ward.press("s");
        ward.press("Control+Enter");
        expect(ward.page().locator("dialog .problem")).containsText("Cần ghi lý do");
        ward.page().keyboard().type("Đã kiểm tra tại chỗ");
        ward.press("Control+Enter");
        expect(ward.notices()).containsText("Đã gửi: Tin sai", containsWithin());
        expect(ward.row(affray)).hasCount(0);

        ward.press("?");
        expect(ward.page().locator("dialog h2")).hasText("Phím tắt");
    }

    @Test
    void aCaseTakenByMistakeIsPutBackAndWaitsOnEveryScreen() {
        DutyScreen ward = desk(WARD);
        DutyScreen city = desk(CITY);
        UUID fight = leader.reportUntilAccepted("CRM-03", LONGEST);
        ward.expectWaiting(fight);
        ward.choose(fight);
        ward.press("t");
        city.expectState(fight, "Đã tiếp nhận");

        ward.page().locator("[data-put-back]").click();
        ward.page().keyboard().type("Bấm nhầm");
        ward.send();

        ward.expectWaiting(fight);
        city.expectWaiting(fight);
        expect(city.row(fight).locator(".taken")).hasCount(0);
        city.choose(fight);
        city.press("t");
        ward.expectState(fight, "Đã tiếp nhận");
    }

    @Test
    void anOrderGivenWhileTheLastIsOnItsWayFollowsIt() {
        DutyScreen ward = desk(WARD);
        UUID fire = leader.reportUntilAccepted("FIR-01", LONGEST);
        ward.expectWaiting(fire);
        List<Runnable> answers = new ArrayList<>();
        ward.page().route("**/acknowledgement", route -> {
            APIResponse answer = route.fetch();
            answers.add(() -> route.fulfill(new Route.FulfillOptions().setResponse(answer)));
        });

        ward.choose(fire);
        ward.press("t");
        // The fact has come over the stream; the answer to the order has not.
        ward.expectState(fire, "Đã tiếp nhận");
        ward.press("t");
        ward.press("l");
        ward.page().keyboard().type("6");
        ward.press("Enter");
        expect(ward.row(fire).locator(".progress")).containsText("Tiếp theo: Cử lực lượng", containsWithin());
        expect(ward.row(fire).locator(".state")).hasText("Đã tiếp nhận");
        assertThat(answers).hasSize(1);
        answers.getFirst().run();

        ward.expectState(fire, "Đang xử lý");
        expect(ward.row(fire).locator(".progress")).hasCount(0);
    }

    @Test
    void theSecondToTakeACaseLearnsWhoWasFirst() {
        DutyScreen ward = desk(WARD);
        UUID fight = leader.reportUntilAccepted("CRM-03", LONGEST);
        ward.expectWaiting(fight);
        List<Runnable> orders = new ArrayList<>();
        ward.page()
                .route(
                        "**/acknowledgement",
                        route -> orders.add(() -> {
                            stack.client()
                                    .post(DISTRICT, "/api/incidents/" + fight + "/acknowledgement", Map.of())
                                    .orFail();
                            route.resume();
                        }));

        ward.take(fight);
        ward.press("c");
        ward.page().keyboard().type("Cần thêm lực lượng");
        ward.press("Control+Enter");
        expect(ward.row(fight).locator(".progress")).containsText("Tiếp theo: Chuyển cấp trên", containsWithin());
        orders.getFirst().run();

        expect(ward.notices()).containsText("Trực ban Công an quận Ba Đình đã tiếp nhận trước", containsWithin());
        expect(ward.notices()).containsText("Chưa gửi được: Chuyển cấp trên", containsWithin());
        ward.expectState(fight, "Đã tiếp nhận");
    }

    @Test
    @Tag("long")
    void anAnswerThatGotLostIsAskedForAgainAndTheCaseIsTakenOnce() {
        DutyScreen ward = desk(WARD);
        UUID fight = leader.reportUntilAccepted("CRM-03", LONGEST);
        ward.expectWaiting(fight);
        List<String> keys = new CopyOnWriteArrayList<>();
        ward.page().route("**/acknowledgement", route -> {
            keys.add(route.request().headerValue("Idempotency-Key"));
            APIResponse answer = route.fetch();
            if (keys.size() < 3) {
                route.abort();
            } else {
                route.fulfill(new Route.FulfillOptions().setResponse(answer));
            }
        });

        ward.choose(fight);
        ward.press("t");

        expect(ward.notices()).containsText("Đã gửi: Tiếp nhận", containsWithin());
        expect(ward.row(fight).locator(".progress")).hasCount(0);
        assertThat(keys).hasSize(3).containsOnly(keys.getFirst());
        ward.expectState(fight, "Đã tiếp nhận");
    }

    @Test
    void aReportThatWaitedForANetworkSaysWhenItWasSeen() {
        DutyScreen desk = desk("trucban.trucbach");
        UUID late = UUID.randomUUID();
        stack.client()
                .post(
                        Leader.NAME,
                        "/api/incidents",
                        Map.of(
                                "id",
                                late,
                                "category",
                                "ORD-05",
                                "place",
                                Map.of("latitude", 21.0457, "longitude", 105.8412),
                                "detectedAt",
                                Instant.now().minus(Duration.ofHours(9))))
                .orFail();

        expect(desk.row(late).locator(".mark").getByText(Pattern.compile("^thấy lúc .*, báo sau 9:00:\\d\\d$")))
                .isVisible();
    }

    @Test
    void whoseCaseItIsAndHowGraveIsSaidOnTheScreen() {
        DutyScreen command = desk("chihuy.trucbach");
        UUID brawl = leader.reportUntilAccepted("ORD-05", LONGEST);
        UUID again = leader.reportUntilAccepted("ORD-05", LONGEST);
        command.expectWaiting(again);

        command.open(again);
        command.order("merge");
        command.send();
        expect(command.page().locator("dialog .problem")).hasText("Cần chọn vụ việc.", hasTextWithin());
        command.page().locator("#into").selectOption(brawl.toString());
        command.send();
        expect(command.row(again)).hasCount(0);
        command.detail().getByText("Xem vụ việc đó").click();

        command.order("reclassify");
        command.send();
        expect(command.page().locator("dialog .problem")).hasText("Chưa thay đổi gì.", hasTextWithin());
        command.page().locator("[name=modifiers][value=WEAPON]").check();
        command.send();
        expect(command.row(brawl).locator(".mark").getByText("Hung khí, vũ khí"))
                .isVisible();
        command.press("t");
        command.expectState(brawl, "Đã tiếp nhận");
        command.order("respond");
        command.page().keyboard().type("Giữ nguyên hiện trường");
        command.press("Control+Enter");
        command.expectState(brawl, "Đang xử lý");

        command.order("handOver");
        // The nearest first, with its distance.
        expect(command.page().locator("#toUnitId option").nth(1))
                .hasText(Pattern.compile("Công an phường .* – [\\d.]+ k?m"), hasTextWithin());
        command.page().locator("#toUnitId").selectOption(DemoDistrict.DISTRICT_POLICE.toString());
        command.page().locator("#receiptNumber").fill("12/BBTN");
        command.page().locator("#receivingOfficerRole").fill("Trực ban");
        command.send();
        expect(command.detail().getByText("Đang chờ Công an quận Ba Đình nhận bàn giao"))
                .isVisible();

        DutyScreen district = desk("chihuy.quan");
        district.choose(brawl);
        district.press("Enter");
        district.detail().locator("[data-order=accept]").click();
        expect(command.row(brawl).locator(".who")).containsText("Công an quận Ba Đình đang xử lý", containsWithin());
        district.order("resolve");
        district.page().locator("#text").fill("Đã lập hồ sơ");
        district.send();
        expect(command.detail().locator("header .state")).hasText("Đã giải quyết", hasTextWithin());
        command.order("closeCase");
        expect(command.detail().locator("header .state")).hasText("Kết thúc", hasTextWithin());
        command.order("reopen");
        command.page().keyboard().type("Có tình tiết mới");
        command.press("Control+Enter");
        command.expectState(brawl, "Đang xử lý");
    }

    @Test
    @Tag("long")
    void theUnitAboveTakesACaseOverAndEndsIt() {
        UUID fight = leader.reportUntilAccepted("CRM-03", LONGEST);
        stack.client()
                .post(WARD, "/api/incidents/" + fight + "/acknowledgement", Map.of())
                .orFail();
        stack.client()
                .post(WARD, "/api/incidents/" + fight + "/forces", Map.of("headcount", 4, "instruction", "Đi hai xe"))
                .orFail();
        DutyScreen command = desk("chihuy.quan");
        command.expectState(fight, "Đang xử lý");
        command.choose(fight);
        command.press("Enter");
        expect(command.detail().locator(".timeline q")).hasText("Đi hai xe", hasTextWithin());

        command.detail().locator("[data-order=takeOver]").click();
        command.page().keyboard().type("Đông người");
        command.press("Control+Enter");
        expect(command.row(fight).locator(".who")).containsText("Công an quận Ba Đình đang xử lý", containsWithin());
        command.detail().locator("[data-order=arrive]").click();
        expect(command.row(fight).locator(".forces")).hasText("Lực lượng đã tới nơi", hasTextWithin());
        command.detail().locator("[data-order=resolve]").click();
        command.page().locator("#outcome").selectOption("DISPERSED");
        command.page().locator("#text").fill("Đã giải tán");
        command.page().locator("dialog [type=submit]").click();

        expect(command.notices()).containsText("Đã gửi: Giải quyết xong", containsWithin());
        expect(command.row(fight)).hasCount(0);
    }
}

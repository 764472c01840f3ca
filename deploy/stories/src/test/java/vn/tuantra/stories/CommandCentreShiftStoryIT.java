package vn.tuantra.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tuantra.stories.DutyScreen.containsWithin;
import static vn.tuantra.stories.DutyScreen.expect;
import static vn.tuantra.stories.DutyScreen.visibleWithin;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.tuantra.local.demo.DemoUsers;

/** The shift: its account, on paper too, an officer who relieves another, and what an officer left unfinished. */
class CommandCentreShiftStoryIT extends DeskStories {

    private static final String COMMAND = "chihuy.trucbach";

    /** Two tabs of one browser; the officer who comes logs in in one of them. */
    @Test
    void anOfficerIsRelievedInEveryWindowAndTheAccountNamesBoth() throws IOException {
        BrowserContext browser = watched(1366, 768);
        DutyScreen desk = DutyScreen.of(browser, stack, WARD);
        screens.add(desk);
        DutyScreen other = DutyScreen.another(browser, stack);
        UUID fight = leader.reportUntilAccepted("CRM-03", LONGEST);
        desk.expectWaiting(fight);
        desk.page().locator(".to-shift").click();
        note(desk, "Đèn phố Trúc Bạch tắt");
        expect(desk.page().locator(".shift [data-case='" + fight + "']")).isVisible();
        assertThat(table(desk)).contains("Phường Trúc Bạch");
        onPaper(desk, fight);

        desk.page().locator(".which .main").click();
        desk.page().locator("dialog #note").fill("Để ý phố Trúc Bạch");
        desk.send();

        expect(desk.page().locator("#username")).isVisible(visibleWithin(20_000));
        expect(other.page().locator(".gate")).containsText("Đã đăng xuất", containsWithin());
        desk.logIn(COMMAND, DemoUsers.read().password());
        for (DutyScreen each : List.of(desk, other)) {
            each.expectLive();
            expect(each.page().locator("header")).containsText("Chỉ huy", containsWithin());
            expect(each.page().locator("#relief")).containsText("Để ý phố Trúc Bạch", containsWithin());
        }
        other.page().locator("#relief button").click();
        expect(other.page().locator("#relief")).hasCount(0);
        other.page().locator(".to-shift").click();
        // The shift of who has come begins now; by the clock it is still the one before.
        other.page().locator("#which-shift").selectOption("0");
        expect(other.page().locator(".shift .notes").last()).containsText("Trực ban", containsWithin());
        expect(other.page().locator(".shift .notes").last()).containsText("Chỉ huy", containsWithin());
    }

    /** What was typed stays, and the dialog says what has happened meanwhile. */
    @Tag("long")
    @Test
    void aDialogSaysThatTheCaseHasMovedOnAndKeepsWhatWasTyped() {
        DutyScreen ward = desk(WARD);
        UUID fight = leader.reportUntilAccepted("CRM-03", LONGEST);
        ward.expectWaiting(fight);
        ward.choose(fight);
        ward.press("s");
        Locator reason = ward.page().locator("dialog textarea");
        reason.fill("Gọi nhầm số");
        ward.press("Escape");
        expect(ward.page().locator("dialog")).hasCount(0);
        ward.press("s");
        expect(reason).hasValue("Gọi nhầm số");

        stack.client()
                .post(CITY, "/api/incidents/" + fight + "/acknowledgement", Map.of())
                .orFail();

        expect(ward.page().locator("dialog .moved")).containsText("Tiếp nhận", containsWithin());
        expect(reason).hasValue("Gọi nhầm số");
    }

    /** The page is loaded anew while nobody has answered; the order goes out again under its key and is done once. */
    @Tag("long")
    @Test
    void anOrderOutlivesAReloadAndIsDoneOnce() {
        DutyScreen ward = desk(WARD);
        UUID fight = leader.reportUntilAccepted("CRM-03", LONGEST);
        ward.expectWaiting(fight);
        List<String> keys = new CopyOnWriteArrayList<>();
        ward.page().onRequest(request -> {
            if (request.url().endsWith("/acknowledgement")) {
                keys.add(request.headers().get("idempotency-key"));
            }
        });
        ward.page().onDialog(dialog -> dialog.accept());
        // Done, and the answer is lost on its way.
        ward.page().route("**/acknowledgement", route -> {
            route.fetch();
            route.abort();
        });
        ward.choose(fight);
        ward.press("t");
        expect(ward.row(fight).locator(".progress")).containsText("gửi lại", containsWithin());

        ward.page().unroute("**/acknowledgement");
        ward.page().reload();

        ward.expectLive();
        expect(ward.notices()).containsText("Đã gửi: Tiếp nhận", containsWithin());
        assertThat(keys).hasSizeGreaterThan(1);
        assertThat(keys.stream().distinct()).hasSize(1);
        assertThat(timesTaken(fight)).isEqualTo(1);
    }

    private long timesTaken(UUID incident) {
        JsonNode view =
                stack.client().get(CITY, "/api/incidents/" + incident).orFail().json();
        return view.path("history")
                .valueStream()
                .filter(entry -> entry.path("step").asString().equals("ACKNOWLEDGE"))
                .count();
    }

    private static void note(DutyScreen desk, String text) {
        desk.page().locator("form.add-note #note").fill(text);
        desk.page().locator("form.add-note button").click();
        expect(desk.page().locator(".shift .notes").first()).containsText(text, containsWithin());
    }

    private static String table(DutyScreen desk) throws IOException {
        Download table = desk.page()
                .waitForDownload(() -> desk.page()
                        .locator(".which .button", new Page.LocatorOptions().setHasText("CSV"))
                        .click());
        assertThat(table.suggestedFilename()).matches("ca-truc-[0-9-]+\\.csv");
        return Files.readString(table.path());
    }

    /** Whole, in black on white, without anything to press, and with who printed it. */
    private static void onPaper(DutyScreen desk, UUID fight) {
        desk.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        expect(desk.page().locator(".shift .printed")).containsText("Trực ban Công an phường Trúc Bạch");
        expect(desk.page().locator(".shift [data-case='" + fight + "']")).isVisible();
        expect(desk.page().locator(".top")).isHidden();
        expect(desk.page().locator(".which")).isHidden();
        assertThat(desk.page().pdf()).isNotEmpty();
        desk.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }
}

package vn.tuantra.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tuantra.stories.DutyScreen.containsWithin;
import static vn.tuantra.stories.DutyScreen.expect;
import static vn.tuantra.stories.DutyScreen.visibleWithin;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.tuantra.local.demo.DemoDistrict;

/** What an officer lives through with the screen: clocks that are set, cases out of sight, rows that would move. */
class CommandCentreNightStoryIT extends DeskStories {

    private static final String TONES = """
            window.tones = 0;
            const start = OscillatorNode.prototype.start;
            OscillatorNode.prototype.start = function (...when) { window.tones += 1; return start.apply(this, when); };
            """;

    /** Somebody corrects the clock of the PC; timers run on, as in life. */
    @Test
    void aClockThatIsSetBackSilencesNothingAndIsSaid() {
        DutyScreen ward = watching(1366, 768);
        ward.page().evaluate("() => { const real = Date.now; Date.now = () => real() - 600_000; }");
        ward.page().evaluate("() => { window.tones = 0; }");

        UUID fight = leader.reportUntilAccepted("CRM-03", LONGEST);

        ward.expectWaiting(fight);
        ward.page()
                .waitForFunction("() => window.tones >= 6", null, new Page.WaitForFunctionOptions().setTimeout(10_000));
        expect(ward.page().locator("#drift")).containsText(Pattern.compile("chậm (10:0|09:59)"), containsWithin());
        expect(ward.page().locator(".connection.live")).isVisible();
        expect(ward.row(fight).locator(".age")).not().containsText("10:");

        // And in the same moment the line is cut: the screen says so as always.
        ward.page().context().setOffline(true);
        expect(ward.stale()).isVisible(visibleWithin(7_000));
        ward.page().context().setOffline(false);
        ward.expectLive();
    }

    /** The ledger is evidence: it must not say that somebody saw what was behind another pane. */
    @Test
    void whatIsOutOfSightIsPinnedAndNotTakenForSeen() {
        DutyScreen phone = watching(390, 844);
        phone.page()
                .locator(".panes .button", new Page.LocatorOptions().setHasText("Số liệu"))
                .click();

        UUID fight = leader.reportUntilAccepted("CRM-03", LONGEST);

        Locator pinned = phone.page().locator(".pinned");
        Locator jump = pinned.locator("[data-jump='" + fight + "']");
        expect(jump).isVisible(visibleWithin(10_000));
        Awaitility.await("not seen by the ward")
                .during(Duration.ofSeconds(3))
                .atMost(Duration.ofSeconds(6))
                .until(() -> !isSeen(fight));
        jump.click();
        expect(phone.detail()).isVisible();
        Awaitility.await("seen by the ward").atMost(LONGEST).until(() -> isSeen(fight));
    }

    @Tag("long")
    @Test
    void aFilterOrASearchHidesNoGraveCaseFromTheOfficer() {
        DutyScreen ward = watching(1366, 768);
        ward.page().locator("#search").fill("không có vụ nào như thế");

        UUID fire = leader.reportUntilAccepted("FIR-01", LONGEST);

        Locator jump = ward.page().locator(".pinned [data-jump='" + fire + "']");
        expect(jump).isVisible(visibleWithin(10_000));
        jump.click();
        ward.expectWaiting(fire);
        expect(ward.page().locator("#search")).hasValue("");
    }

    /** An S1 arrives while the pointer is on "Tiếp nhận" of another case. */
    @Tag("long")
    @Test
    void rowsStandStillUnderAHandAndTheNextOneWaits() {
        DutyScreen ward = watching(1366, 768);
        UUID first = leader.reportUntilAccepted("ORD-05", LONGEST);
        ward.expectWaiting(first);
        Locator take = ward.row(first).locator(".take");
        take.scrollIntoViewIfNeeded();
        take.hover();
        double before = ward.row(first).boundingBox().y;

        UUID grave = leader.reportUntilAccepted("CRM-03", LONGEST);
        take.hover();
        ward.expectWaiting(grave);

        assertThat(ward.row(first).boundingBox().y).isEqualTo(before);
        take.click();
        ward.expectState(first, "Đã tiếp nhận");
        expect(ward.notices()).containsText("Say rượu", containsWithin());
        expect(ward.row(grave).locator(".state")).hasText("Chờ tiếp nhận");
        // After T the next J is the next case that waits, not one in hand.
        ward.press("j");
        expect(ward.page().locator("[data-incident].waiting .what[aria-current=true]"))
                .hasCount(1);
    }

    private DutyScreen watching(int width, int height) {
        BrowserContext window = watched(width, height);
        window.addInitScript(TONES);
        DutyScreen screen = DutyScreen.of(window, stack, WARD);
        screens.add(screen);
        return screen;
    }

    private boolean isSeen(UUID incident) {
        for (JsonNode line : stack.client()
                .get(CITY, "/api/alerts/incidents/" + incident + "/ledger")
                .json()) {
            if (line.path("unitId").asString().equals(DemoDistrict.TRUC_BACH_POLICE.toString())) {
                return line.has("seenAt");
            }
        }
        return false;
    }
}

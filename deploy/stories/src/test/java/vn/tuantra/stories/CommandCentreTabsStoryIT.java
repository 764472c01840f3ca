package vn.tuantra.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tuantra.stories.DutyScreen.containsWithin;
import static vn.tuantra.stories.DutyScreen.expect;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** One officer with many tabs in one browser: one stream, and one session. */
class CommandCentreTabsStoryIT extends DeskStories {

    /** More than a browser holds connections to a host. */
    private static final int TABS = 7;

    @Test
    void sevenTabsShareOneStreamAndTheOrderOfTheLastArrives() {
        BrowserContext browser = watched(1366, 768);
        List<Request> streams = new CopyOnWriteArrayList<>();
        browser.onRequest(request -> {
            if (request.url().contains("/api/alert-stream")) {
                streams.add(request);
            }
        });
        List<DutyScreen> tabs = new ArrayList<>(List.of(DutyScreen.of(browser, stack, WARD)));
        screens.add(tabs.getFirst());
        while (tabs.size() < TABS) {
            tabs.add(DutyScreen.another(browser, stack));
        }
        assertThat(streams).hasSize(1);

        UUID fight = leader.reportUntilAccepted("CRM-03", LONGEST);
        tabs.forEach(tab -> tab.expectWaiting(fight));
        // What is in view without a number is asked about; others wait longer and stand above it.
        tabs.getLast().row(fight).scrollIntoViewIfNeeded();
        expect(tabs.getLast().row(fight).locator(".number")).containsText("VV-", containsWithin());
        tabs.getLast().take(fight);
        tabs.forEach(tab -> tab.expectState(fight, "Đã tiếp nhận"));

        tabs.removeFirst().page().close();
        UUID fire = leader.reportUntilAccepted("FIR-01", LONGEST);
        tabs.forEach(tab -> tab.expectWaiting(fire));
        tabs.forEach(DutyScreen::expectLive);

        tabs.getFirst().page().locator("header button", withText("Đăng xuất")).click();
        for (DutyScreen tab : tabs.subList(1, tabs.size())) {
            expect(tab.page().locator(".gate")).containsText("Bạn đã đăng xuất ở một cửa sổ khác", containsWithin());
        }
        DutyScreen last = tabs.getLast();
        last.page().locator(".gate button").click();
        expect(last.page().locator("#username")).isVisible(DutyScreen.visibleWithin(20_000));
    }

    private static Page.LocatorOptions withText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}

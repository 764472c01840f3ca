package vn.tuantra.stories;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import vn.tuantra.local.LocalStack;
import vn.tuantra.local.demo.DemoUsers;

/** The command centre as one duty officer has it open. */
final class DutyScreen implements AutoCloseable {

    /** Long enough for a slow machine; whatever waits for it normally takes milliseconds. */
    private static final double PATIENCE = 20_000;

    private final BrowserContext window;
    private final Page page;
    private final List<String> failures = new CopyOnWriteArrayList<>();

    private DutyScreen(BrowserContext window) {
        this.window = window;
        this.page = window.newPage();
        page.setDefaultTimeout(PATIENCE);
        page.onPageError(failures::add);
    }

    /** Opens the address and stops before the log-in form. */
    static DutyScreen before(BrowserContext window, LocalStack stack) {
        DutyScreen screen = new DutyScreen(window);
        screen.page.navigate(stack.edge().resolve("/command-centre/").toString());
        return screen;
    }

    /** The screen of somebody who has logged in, showing that it is live and has its list. */
    static DutyScreen of(BrowserContext window, LocalStack stack, String user) {
        DutyScreen screen = before(window, stack);
        screen.logIn(user, DemoUsers.read().password());
        screen.expectLive();
        return screen;
    }

    /** One more tab of a browser in which the officer has logged in already. */
    static DutyScreen another(BrowserContext window, LocalStack stack) {
        DutyScreen screen = before(window, stack);
        screen.expectLive();
        return screen;
    }

    void logIn(String user, String password) {
        page.locator("#username").fill(user);
        page.locator("#password").fill(password);
        page.locator("button[type=submit]").click();
    }

    Page page() {
        return page;
    }

    Locator row(UUID incident) {
        return page.locator("[data-incident='" + incident + "']");
    }

    Locator detail() {
        return page.locator("aside.detail");
    }

    Locator stale() {
        return page.locator("#stale");
    }

    Locator notices() {
        return page.locator(".notices");
    }

    void press(String key) {
        page.keyboard().press(key);
    }

    void choose(UUID incident) {
        row(incident).locator(".what").focus();
    }

    void open(UUID incident) {
        choose(incident);
        press("Enter");
    }

    /** Takes a case by the button of its row, no sooner than a hand could after the rows have moved. */
    void take(UUID incident) {
        Locator button = row(incident).locator(".take");
        button.hover();
        page.waitForTimeout(600);
        button.click();
    }

    /** An order of the case that is open, by its button. */
    void order(String kind) {
        detail().locator("[data-order=" + kind + "]").click();
    }

    /** The dialog's answer. */
    void send() {
        page.locator("dialog [type=submit]").click();
    }

    void expectLive() {
        expect(page.locator(".connection.live")).isVisible(visibleWithin(PATIENCE));
        expect(page.locator(".list[aria-busy=false]"))
                .hasCount(1, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE));
    }

    void expectWaiting(UUID incident) {
        expect(row(incident)).hasClass(java.util.regex.Pattern.compile("\\bwaiting\\b"), hasClassWithin());
    }

    void expectState(UUID incident, String state) {
        expect(row(incident).locator(".state")).hasText(state, hasTextWithin());
    }

    static LocatorAssertions expect(Locator locator) {
        return PlaywrightAssertions.assertThat(locator);
    }

    static LocatorAssertions.IsVisibleOptions visibleWithin(double milliseconds) {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(milliseconds);
    }

    private static LocatorAssertions.HasClassOptions hasClassWithin() {
        return new LocatorAssertions.HasClassOptions().setTimeout(PATIENCE);
    }

    static LocatorAssertions.HasTextOptions hasTextWithin() {
        return new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE);
    }

    static LocatorAssertions.ContainsTextOptions containsWithin() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE);
    }

    /** Errors that nothing on the page has caught. */
    List<String> failures() {
        return failures;
    }

    @Override
    public void close() {
        window.close();
    }
}

package vn.tuantra.stories;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchPersistentContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import vn.tuantra.local.LocalStack;
import vn.tuantra.local.demo.DemoUsers;

/** A leader's phone: a browser whose profile outlives it, with a sensor for the place and a clock that the story moves. */
final class PhoneApp implements AutoCloseable {

    private static final double PATIENCE = 30_000;

    /** The sensor: tells whoever watches what the story says, with the time that the story says. */
    private static final String SENSOR = """
            (() => {
              const watching = [];
              navigator.geolocation.watchPosition = (told) => watching.push(told);
              globalThis.moveTo = (latitude, longitude, timestamp) =>
                watching.forEach((told) => told({ coords: { latitude, longitude, accuracy: 8 }, timestamp }));
            })();""";

    private static final String KEPT = """
            () => new Promise((resolve, reject) => {
              const open = indexedDB.open('tuantra.patrol');
              open.onerror = () => reject(open.error);
              open.onsuccess = () => {
                const all = open.result.transaction('outbox').objectStore('outbox').getAll();
                all.onsuccess = () => {
                  open.result.close();
                  resolve(all.result.map(({ id, kind, state, code }) => ({ id, kind, state, code: code ?? '' })));
                };
              };
            })""";

    private final Playwright playwright;
    private final Path profile;
    private final LocalStack stack;
    private BrowserContext context;
    private Page page;

    private PhoneApp(Playwright playwright, Path profile, LocalStack stack, BrowserContext context, Page page) {
        this.playwright = playwright;
        this.profile = profile;
        this.stack = stack;
        this.context = context;
        this.page = page;
    }

    static PhoneApp withProfile(Path profile, LocalStack stack) {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        BrowserContext context = launched(playwright, profile);
        return new PhoneApp(playwright, profile, stack, context, context.pages().getFirst());
    }

    private static BrowserContext launched(Playwright playwright, Path profile) {
        BrowserContext context = playwright
                .chromium()
                .launchPersistentContext(
                        profile,
                        new LaunchPersistentContextOptions()
                                .setExecutablePath(Chromium.executable())
                                .setArgs(List.of("--no-sandbox"))
                                .setViewportSize(390, 844)
                                .setLocale("vi-VN")
                                .setTimezoneId("Asia/Ho_Chi_Minh"));
        context.setDefaultTimeout(PATIENCE);
        context.addInitScript(SENSOR);
        return context;
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    void open() {
        page.navigate(stack.edge().resolve("/patrol/").toString());
    }

    void logIn(String user) {
        page.locator("#username").fill(user);
        page.locator("#password").fill(DemoUsers.read().password());
        page.locator("button[type=submit]").click();
    }

    void expectOnline() {
        DutyScreen.expect(page.locator("#connection.ok")).isVisible(DutyScreen.visibleWithin(PATIENCE));
    }

    /** Until the app would open without a network. */
    void expectKeptForTheRoad() {
        // A function that answers later counts as true at once when the page is asked to wait for it.
        String kept = "async () => navigator.serviceWorker.controller !== null"
                + " && (await (await caches.open('tuantra.patrol')).keys()).length === 1";
        Awaitility.await("kept for the road")
                .atMost(Duration.ofSeconds(60))
                .until(() -> Boolean.TRUE.equals(page.evaluate(kept)));
    }

    /** What the phone's clock shows from now on. */
    void clock(Instant instant) {
        context.clock().setSystemTime(Date.from(instant));
    }

    void installClock(Instant instant) {
        context.clock().install(new com.microsoft.playwright.Clock.InstallOptions().setTime(Date.from(instant)));
    }

    void go(String page) {
        this.page.evaluate("hash => { location.hash = hash; }", "#" + page);
    }

    /** A way of so many points, five seconds from each other. */
    void walk(int points, Instant from) {
        page.evaluate(
                "([points, from]) => { for (let i = 0; i < points; i += 1) { moveTo(21.04 + (i % 100) / 100000, 105.84, from + i * 5000); } }",
                List.of((double) points, (double) from.toEpochMilli()));
    }

    void scan(UUID patrol, String token) {
        go("patrol/" + patrol);
        page.locator("#tag-code").fill(token);
        page.locator("#enter-tag").click();
    }

    /** Three touches; a photo only when asked for. */
    void report(String category, byte[][] photos) {
        go("home");
        page.locator("#report-now").click();
        page.locator("[data-category='" + category + "']").click();
        if (photos.length > 0) {
            page.locator("details > summary").click();
        }
        for (int i = 0; i < photos.length; i++) {
            page.locator("#photo").setInputFiles(new FilePayload("photo.png", "image/png", photos[i]));
            DutyScreen.expect(page.locator("#photo-count")).hasText(i + 1 + " ảnh", DutyScreen.hasTextWithin());
        }
        page.locator("#send-report").click();
        DutyScreen.expect(item("report").first()).isVisible(DutyScreen.visibleWithin(PATIENCE));
    }

    void sos() {
        go("home");
        page.locator("#sos").click();
        page.locator("#confirm-sos").click();
        DutyScreen.expect(item("sos").first()).isVisible(DutyScreen.visibleWithin(PATIENCE));
    }

    Locator item(String kind) {
        return page.locator("[data-kind='" + kind + "']");
    }

    /** What lies in the phone's store, read past the app. */
    @SuppressWarnings("unchecked") // what the script above gives
    List<Map<String, String>> kept() {
        return (List<Map<String, String>>) page.evaluate(KEPT);
    }

    long kept(String kind) {
        return kept().stream().filter(item -> kind.equals(item.get("kind"))).count();
    }

    long waiting() {
        return kept().stream()
                .filter(item -> "waiting".equals(item.get("state")))
                .count();
    }

    void expectKept(String kind, long count) {
        Awaitility.await(count + " kept of " + kind)
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> kept(kind) == count);
    }

    void expectNothingWaits(Duration longest) {
        Awaitility.await("everything sent")
                .atMost(longest)
                .pollInterval(Duration.ofMillis(300))
                .until(() -> waiting() == 0);
    }

    /** Kills the browser in the middle of whatever it does, and starts it again with what is on its disk. */
    void kill() {
        ownProcesses().forEach(ProcessHandle::destroyForcibly);
        Awaitility.await("browser gone").until(() -> ownProcesses().isEmpty());
        context = launched(playwright, profile);
        page = context.pages().getFirst();
    }

    private List<ProcessHandle> ownProcesses() {
        String own = "--user-data-dir=" + profile;
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .arguments()
                        .map(all -> List.of(all).contains(own))
                        .orElse(false))
                .toList();
    }

    @Override
    public void close() {
        playwright.close();
    }
}

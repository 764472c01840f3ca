package vn.tuantra.bench;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import vn.tuantra.local.LocalStack;
import vn.tuantra.local.StackOptions;
import vn.tuantra.local.demo.DemoUsers;

/**
 * The command centre of a ward with thousands of open cases on a PC four times slower than this one: how long the page
 * takes to begin and how much it asks for, how busy it is when nothing happens, how long a key takes until its frame is
 * drawn, and when a new S1 is in view.
 */
public final class OldPc {

    private static final double SLOWER = 4;
    private static final double PATIENCE = 180_000;
    private static final int IDLE_MILLIS = 15_000;
    private static final long AT_REST_PERCENT = 25;
    private static final Duration DIGESTED_WITHIN = Duration.ofMinutes(5);
    private static final String BEGUN = ".list[aria-busy=false]";

    private OldPc() {}

    /** Arguments: open cases. */
    public static void main(String[] args) throws Exception {
        int cases = args.length > 0 ? Integer.parseInt(args[0]) : 5_000;
        // The demo's short timers would escalate all of them while they are looked at.
        StackOptions options = StackOptions.onFreePorts().withShortTimers(false);
        try (LocalStack stack = LocalStack.start(options)) {
            stack.seed();
            ManyCases.report(stack, cases);
            long busy = Cpu.awaitRest(stack, AT_REST_PERCENT, DIGESTED_WITHIN);
            System.err.println("the system needs " + busy + " % of a core");
            System.out.println(new JsonMapper().writeValueAsString(measure(stack, cases)));
        }
    }

    private static Map<String, Object> measure(LocalStack stack, int cases) throws Exception {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("benchmark", "the command centre on a PC " + (int) SLOWER + " times slower");
        result.put("cases", cases);
        try (Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(Path.of(chromium()))
                                .setArgs(List.of("--no-sandbox")))) {
            Page page = browser.newContext(new Browser.NewContextOptions().setViewportSize(1366, 768))
                    .newPage();
            page.setDefaultTimeout(PATIENCE);
            logIn(page, stack);
            CDPSession tools = page.context().newCDPSession(page);
            slowDown(tools);
            begin(page, result);
            page.waitForTimeout(IDLE_MILLIS);
            result.put("rowsDrawn", page.locator("[data-incident]").count());
            result.put("idlePercent", busy(page, tools));
            result.put("keyJ", keys(page, List.of("j", "j", "j", "j", "j", "j", "j", "j", "j", "j")));
            page.locator("#search").focus();
            result.put("keySearch", keys(page, Arrays.asList("trucbach4".split(""))));
            page.locator("#search").fill("");
            result.put("newS1InViewMillis", newS1(page, stack));
        }
        return result;
    }

    private static String chromium() {
        return System.getenv().getOrDefault("TUANTRA_CHROMIUM", "/usr/bin/chromium");
    }

    private static void logIn(Page page, LocalStack stack) {
        page.navigate(stack.edge().resolve("/command-centre/").toString());
        page.locator("#username").fill("trucban.trucbach");
        page.locator("#password").fill(DemoUsers.read().password());
        page.locator("button[type=submit]").click();
        page.waitForSelector(BEGUN);
    }

    private static void slowDown(CDPSession tools) {
        JsonObject rate = new JsonObject();
        rate.addProperty("rate", SLOWER);
        tools.send("Emulation.setCPUThrottlingRate", rate);
        tools.send("Performance.enable");
    }

    /** From the first byte of the page to the first rows; what it asked for until then. */
    private static void begin(Page page, Map<String, Object> result) {
        AtomicInteger data = new AtomicInteger();
        AtomicInteger files = new AtomicInteger();
        page.onRequest(request -> (request.url().contains("/api/") ? data : files).incrementAndGet());
        page.addInitScript("const look = () => document.querySelector('" + BEGUN
                + "') ? window.begunAt = performance.now() : setTimeout(look, 20); look();");
        page.reload();
        page.waitForFunction("() => window.begunAt");
        result.put("beginMillis", Math.round(number(page.evaluate("() => window.begunAt"))));
        result.put("dataRequests", data.get());
        result.put("fileRequests", files.get());
    }

    private static long busy(Page page, CDPSession tools) {
        Map<String, Double> before = metrics(tools);
        page.waitForTimeout(IDLE_MILLIS);
        Map<String, Double> after = metrics(tools);
        return Math.round(100
                * (after.getOrDefault("TaskDuration", 0.0) - before.getOrDefault("TaskDuration", 0.0))
                / (after.getOrDefault("Timestamp", 1.0) - before.getOrDefault("Timestamp", 0.0)));
    }

    private static Map<String, Double> metrics(CDPSession tools) {
        return tools.send("Performance.getMetrics").getAsJsonArray("metrics").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .collect(Collectors.toMap(
                        one -> one.get("name").getAsString(),
                        one -> one.get("value").getAsDouble()));
    }

    /** Milliseconds from a key to the frame that shows what it did, in the order in which they were pressed. */
    private static Object keys(Page page, List<String> keys) {
        page.evaluate("""
                () => {
                  window.frames_ = [];
                  if (!window.timed) {
                    window.timed = true;
                    addEventListener('keydown', () => {
                      const pressed = performance.now();
                      const drawn = () => frames_.push(Math.round(performance.now() - pressed));
                      requestAnimationFrame(() => setTimeout(drawn));
                    }, true);
                  }
                }""");
        for (String key : keys) {
            page.keyboard().press(key);
            page.waitForTimeout(500);
        }
        return page.evaluate("() => window.frames_");
    }

    private static long newS1(Page page, LocalStack stack) throws Exception {
        long sent = System.nanoTime();
        String id = ManyCases.report(stack, "CRM-03");
        Locator drawn = page.locator("[data-incident='" + id + "'], [data-jump='" + id + "']");
        drawn.first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
        return (System.nanoTime() - sent) / 1_000_000;
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }
}

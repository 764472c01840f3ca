package vn.tuantra.stories;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.tuantra.local.LocalStack;

/** Stories told at the desks of an office, each in a browser window of its own. */
@ExtendWith(RunningSystem.class)
abstract class OfficeStories {

    static final double PATIENCE = 30_000;

    private static Chromium chromium;

    final LocalStack stack = RunningSystem.stack();

    private final String pages;
    private final List<BrowserContext> windows = new ArrayList<>();

    /** @param pages the pages' name in their address: {@code teams} for {@code /teams/} */
    OfficeStories(String pages) {
        this.pages = pages;
    }

    @BeforeAll
    static void launch() {
        chromium = Chromium.launch();
    }

    @AfterAll
    static void quit() {
        chromium.close();
    }

    @AfterEach
    void closeWindows() {
        windows.forEach(BrowserContext::close);
    }

    /** A window in which {@code user} has logged in, where {@code #} and what follows it leads. */
    Page desk(String user, int width, int height, String where) {
        BrowserContext window = chromium.window(width, height);
        window.setDefaultTimeout(PATIENCE);
        windows.add(window);
        return LogIn.at(window, stack, pages, user, where);
    }

    /** A picture for whoever wants to look, where {@code tuantra.pictures} names a folder. */
    void shoot(Page page, String name) {
        String folder = System.getProperty("tuantra.pictures");
        if (folder != null) {
            Path picture = Path.of(folder, pages + "-" + name + ".png");
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(picture));
        }
    }
}

package vn.tuantra.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.tuantra.local.LocalStack;

/** Stories told at the desks of duty officers, each in a window of its own. */
@ExtendWith(RunningSystem.class)
abstract class DeskStories {

    static final String WARD = "trucban.trucbach";
    static final String DISTRICT = "trucban.quan";
    static final String CITY = "trucban.thanhpho";
    static final Duration LONGEST = Duration.ofSeconds(60);

    private static Chromium chromium;

    final LocalStack stack = RunningSystem.stack();
    final Leader leader = Leader.of(stack);
    final List<DutyScreen> screens = new ArrayList<>();

    @BeforeAll
    static void launch() {
        chromium = Chromium.launch();
    }

    @AfterAll
    static void quit() {
        chromium.close();
    }

    @AfterEach
    void nothingWentWrongOnAnyScreen() {
        screens.forEach(screen -> assertThat(screen.failures()).isEmpty());
        screens.forEach(DutyScreen::close);
    }

    DutyScreen desk(String user) {
        DutyScreen screen = DutyScreen.of(watched(1920, 1080), stack, user);
        screens.add(screen);
        return screen;
    }

    static BrowserContext watched(int width, int height) {
        return chromium.window(width, height);
    }
}

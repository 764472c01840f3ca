package vn.tuantra.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tuantra.stories.DutyScreen.containsWithin;
import static vn.tuantra.stories.DutyScreen.expect;
import static vn.tuantra.stories.DutyScreen.hasTextWithin;
import static vn.tuantra.stories.DutyScreen.visibleWithin;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.tuantra.local.demo.DemoDistrict;

/** Duty officers at the command centre, in real browsers. Those tagged long run with {@code deploy/test --all}. */
class CommandCentreStoryIT extends DeskStories {

    @Test
    void anAlertAppearsOnTwoScreensAndTheOtherShowsWhoTookIt() {
        DutyScreen ward = desk(WARD);
        DutyScreen city = desk(CITY);

        UUID fight = leader.reportUntilAccepted("CRM-03", LONGEST);
        ward.expectWaiting(fight);
        city.expectWaiting(fight);
        expect(city.page().locator("[role=log] p").last()).containsText("Vụ việc mới S1", containsWithin());

        ward.choose(fight);
        ward.press("t");

        ward.expectState(fight, "Đã tiếp nhận");
        expect(ward.row(fight).locator(".taken").first()).containsText("(bạn)", containsWithin());
        city.expectState(fight, "Đã tiếp nhận");
        expect(city.row(fight).locator(".taken").first())
                .containsText("Trực ban Công an phường Trúc Bạch tiếp nhận lúc", containsWithin());
        theLedgerSays(fight, "seenAt");
    }

    @Tag("long")
    @Test
    void aScreenWhoseServiceDiesSaysSoAndThenMissesNothing() {
        DutyScreen ward = desk(WARD);
        UUID before = leader.reportUntilAccepted("CRM-03", LONGEST);
        ward.expectWaiting(before);

        stack.kill9("notification-service");
        stack.kill9("notification-service-2");
        List<UUID> missed;
        try {
            // The promise of the screen itself, counted from the last sign of life.
            expect(ward.stale()).isVisible(visibleWithin(5_500));
            expect(ward.page().locator(".connection.stale")).isVisible();
            missed = List.of(
                    leader.reportUntilAccepted("CRM-02", LONGEST),
                    leader.reportUntilAccepted("FIR-01", LONGEST),
                    leader.reportUntilAccepted("HLP-01", LONGEST));
            stack.client()
                    .post(DISTRICT, "/api/incidents/" + before + "/acknowledgement", Map.of())
                    .orFail();
        } finally {
            stack.restart("notification-service");
            stack.restart("notification-service-2");
        }

        missed.forEach(ward::expectWaiting);
        ward.expectState(before, "Đã tiếp nhận");
        expect(ward.stale()).isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(20_000));
        UUID after = leader.reportUntilAccepted("CRM-01", LONGEST);
        ward.expectWaiting(after);
        for (UUID incident : missed) {
            expect(ward.row(incident)).hasCount(1);
        }
    }

    @Test
    @Tag("long")
    void aNightOfDisconnectionsLosesNothingAndDoublesNothing() {
        DutyScreen ward = desk(WARD);
        List<UUID> reported = new ArrayList<>();
        for (int time = 0; time < 6; time++) {
            ward.page().context().setOffline(true);
            expect(ward.page().locator(".connection.live")).hasCount(0);
            reported.add(leader.reportUntilAccepted("CRM-03", LONGEST));
            ward.page().context().setOffline(false);
            ward.expectLive();
        }

        reported.forEach(ward::expectWaiting);
        reported.forEach(incident -> expect(ward.row(incident)).hasCount(1));
        expect(ward.page().locator(".sign.waiting").first()).isVisible();
    }

    @Test
    @Tag("long")
    void everyTextCanBeReadInBothThemes() {
        DutyScreen ward = desk(WARD);
        Object faint = ward.page().evaluate("""
                () => {
                  const probe = document.body.appendChild(document.createElement('i'));
                  const light = (token) => {
                    probe.style.color = `var(--${token})`;
                    const [r, g, b] = getComputedStyle(probe).color.match(/[\\d.]+/g).map((one) => {
                      const part = one / 255;
                      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
                    });
                    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
                  };
                  const pairs = ['ink', 'soft', 'accent', 'ok', 's1', 's2', 's3', 's4', 'bad', 'warn']
                    .flatMap((text) => ['ground', 'panel', 'raised'].map((ground) => [text, ground]));
                  for (const severity of ['s1', 's2', 's3', 's4', 'ok', 'warn', 'bad']) {
                    pairs.push([severity, `${severity}-ground`], ['ink', `${severity}-ground`], ['soft', `${severity}-ground`]);
                  }
                  pairs.push(['accent-ink', 'accent']);
                  const faint = [];
                  for (const theme of ['dark', 'light']) {
                    document.documentElement.dataset.theme = theme;
                    for (const [text, ground] of pairs) {
                      const [one, other] = [light(text), light(ground)].sort((a, b) => b - a);
                      const contrast = (one + 0.05) / (other + 0.05);
                      if (contrast < 4.5) {
                        faint.push(`${theme} ${text} on ${ground}: ${contrast.toFixed(2)}`);
                      }
                    }
                  }
                  return faint.join('; ');
                }
                """);

        assertThat(faint).isEqualTo("");
    }

    @Test
    void whateverSomebodyWroteIsTextAndNothingElse() {
        DutyScreen ward = desk(WARD);
        String hostile = "<img src=x onerror=\"document.title='pwned'\"><script>document.title='pwned'</script>";
        UUID id = UUID.randomUUID();
        Map<String, Object> report = new HashMap<>(Leader.report(id, "CRM-03"));
        report.put("place", Map.of("latitude", 21.0457, "longitude", 105.8412, "address", hostile));
        report.put("description", hostile);
        leader.report(report).orFail();
        ward.expectWaiting(id);

        expect(ward.row(id).locator(".where")).containsText(hostile);
        ward.choose(id);
        ward.press("Enter");
        expect(ward.detail().locator(".facts").first()).containsText(hostile, containsWithin());

        expect(ward.page().locator("command-centre img, command-centre script")).hasCount(0);
        assertThat(ward.page().title()).doesNotContain("pwned");
    }

    @Test
    void aPhoneShowsEverythingWithoutScrollingSideways() {
        UUID fight = leader.reportUntilAccepted("CRM-03", LONGEST);
        DutyScreen phone = DutyScreen.of(watched(390, 844), stack, CITY);
        screens.add(phone);
        phone.expectWaiting(fight);
        nothingSticksOut(phone, "list");

        phone.row(fight).locator(".what").click();
        expect(phone.detail()).isVisible();
        nothingSticksOut(phone, "detail");

        for (String pane : List.of("Bản đồ", "Số liệu", "Vụ việc")) {
            phone.page()
                    .locator(".panes .button", new Page.LocatorOptions().setHasText(pane))
                    .click();
            nothingSticksOut(phone, pane);
        }
        expect(phone.row(fight)).isVisible();
    }

    @Test
    void logInIsNeededAndTheTokenIsKeptNowhere() {
        DutyScreen stranger = DutyScreen.before(watched(1280, 800), stack);
        screens.add(stranger);
        stranger.logIn(WARD, "guess");
        expect(stranger.page().locator(".refused")).containsText("Sai tên đăng nhập");
        stranger.logIn(WARD, "tuantra-demo");
        stranger.expectLive();

        assertThat(stranger.page().url()).isEqualTo(stack.edge() + "/command-centre/");
        Object kept =
                stranger.page().evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie])");
        assertThat(kept.toString()).doesNotContain("eyJ").doesNotContain("verifier");

        DutyScreen staff = DutyScreen.before(watched(1280, 800), stack);
        screens.add(staff);
        staff.logIn("canbo.trucbach", "tuantra-demo");
        expect(staff.page().locator("h1")).hasText("Tài khoản này không có màn hình chỉ huy.", hasTextWithin());
    }

    @Test
    @Tag("long")
    void aTokenThatEndsIsRenewedAndTheStreamGoesOn() {
        DutyScreen ward = DutyScreen.before(watched(1280, 800), stack);
        screens.add(ward);
        List<String> grants = new CopyOnWriteArrayList<>();
        ward.page().route("**/oauth2/token", route -> {
            grants.add(String.valueOf(route.request().postData()).replaceAll(".*grant_type=(\\w+).*", "$1"));
            APIResponse answer = route.fetch();
            // Renewed a minute before the end, so this one at once and the next in time.
            String lifetime = grants.size() == 1 ? "61" : "28800";
            route.fulfill(new Route.FulfillOptions()
                    .setResponse(answer)
                    .setBody(answer.text().replaceAll("\"expires_in\":\\d+", "\"expires_in\":" + lifetime)));
        });
        ward.logIn(WARD, "tuantra-demo");
        ward.expectLive();

        Awaitility.await().atMost(LONGEST).pollInterval(Duration.ofMillis(200)).until(() -> {
            ward.page().waitForTimeout(50);
            return grants.contains("refresh_token");
        });
        UUID fight = leader.reportUntilAccepted("CRM-03", LONGEST);

        ward.expectWaiting(fight);
        assertThat(grants).containsExactly("authorization_code", "refresh_token");
    }

    @Test
    @Tag("long")
    void soundWaitsForATouchAndTheScreenSaysSo() {
        var window = watched(1920, 1080);
        // Each look of this test at the page counts as a touch for the browser, so its rule is put back here.
        window.addInitScript("""
                window.AudioContext = class extends AudioContext {
                  get state() { return window.touched ? super.state : 'suspended'; }
                  resume() { return window.touched ? super.resume() : new Promise(() => {}); }
                };
                addEventListener('pointerdown', () => { window.touched = true; }, true);
                """);
        DutyScreen ward = DutyScreen.of(window, stack, WARD);
        screens.add(ward);
        expect(ward.page().locator(".banner.warn"))
                .containsText("Trình duyệt chưa cho phát âm thanh", containsWithin());

        ward.page().locator(".banner.warn .button").click();
        expect(ward.page().locator(".sound.on")).isVisible(visibleWithin(10_000));
        expect(ward.page().locator(".banner.warn")).hasCount(0);

        ward.press("m");
        expect(ward.page().locator(".sound.muted")).isVisible();
        expect(ward.page().locator(".banner.warn")).containsText("đang tắt tiếng");
    }

    @Test
    @Tag("long")
    void whatComesLateOrTwiceNeverOverrulesWhatIsNewer() {
        DutyScreen ward = desk(WARD);
        Object states = ward.page().evaluate("""
                async () => {
                  const { Board } = await import('/command-centre/board.js');
                  const board = new Board('u');
                  const state = (name) => ({ incidentId: 'i', state: name, receivedAt: '2022-04-15T15:01:10Z' });
                  const fact = (sequence, name) => ({
                    id: `e${sequence}`, subject: 'i', sequence: String(sequence), type: 'vn.tuantra.incident.fact.v1',
                    data: { incident: state(name), targets: [{ unitId: 'u', trigger: 'SEVERITY' }] },
                  });
                  const seen = [];
                  const note = () => seen.push(board.get('i').summary.state);
                  board.take(fact(1, 'REPORTED'));
                  const asked = board.sequences;
                  board.take(fact(3, 'RESPONDING'));
                  note();
                  board.take(fact(2, 'ACKNOWLEDGED'));
                  note();
                  board.show({ id: 'i', version: 1, ...state('REPORTED') }, asked);
                  note();
                  board.show({ id: 'i', version: 9, ...state('RESOLVED') }, board.sequences);
                  note();
                  board.show({ id: 'i', version: 8, ...state('RESPONDING') }, board.sequences);
                  note();
                  seen.push(board.take(fact(3, 'RESPONDING')).news, board.all.length);
                  return seen.join();
                }
                """);

        assertThat(states).isEqualTo("RESPONDING,RESPONDING,RESPONDING,RESOLVED,RESOLVED,false,1");
    }

    @Test
    @Tag("long")
    void theStreamIsReadWhereverItIsCut() {
        DutyScreen ward = desk(WARD);
        Object cut = ward.page().evaluate("""
                async () => {
                  const { SseParser } = await import('/command-centre/look/event-stream.js');
                  const text = new TextEncoder().encode('id: e:1.2\\r\\nevent: hello\\r\\ndata: {"a":\\r\\ndata: 1}\\r\\n\\r\\n: \\n\\ndata:x\\n\\nid: 7\\nevent: none\\n\\n');
                  const whole = JSON.stringify(new SseParser().push(text));
                  const wrong = [];
                  for (let at = 0; at <= text.length; at += 1) {
                    const parser = new SseParser();
                    const parts = JSON.stringify([...parser.push(text.slice(0, at)), ...parser.push(text.slice(at))]);
                    if (parts !== whole) {
                      wrong.push(at);
                    }
                  }
                  return JSON.stringify([JSON.parse(whole), wrong]);
                }
                """);

        assertThat(cut)
                .isEqualTo("[[{\"type\":\"hello\",\"data\":\"{\\\"a\\\":\\n1}\",\"id\":\"e:1.2\"},"
                        + "{\"type\":\"message\",\"data\":\"x\"}],[]]");
    }

    private static void nothingSticksOut(DutyScreen screen, String where) {
        assertThat(screen.page().evaluate("document.documentElement.scrollWidth - innerWidth"))
                .as(where)
                .isEqualTo(0);
        Object wide = screen.page()
                .evaluate(
                        "[...document.querySelectorAll('command-centre *')].filter(e => !e.closest('incident-map, .hidden-text')"
                                + " && e.checkVisibility() && e.getBoundingClientRect().right > innerWidth + 1).map(e => e.className).join()");
        assertThat(wide).as(where).isEqualTo("");
    }

    private void theLedgerSays(UUID incident, String field) {
        Awaitility.await("seen by the ward").atMost(LONGEST).until(() -> {
            JsonNode ledger = stack.client()
                    .get(CITY, "/api/alerts/incidents/" + incident + "/ledger")
                    .json();
            for (JsonNode line : ledger) {
                if (line.path("unitId").asString().equals(DemoDistrict.TRUC_BACH_POLICE.toString())) {
                    return line.has(field);
                }
            }
            return false;
        });
    }
}

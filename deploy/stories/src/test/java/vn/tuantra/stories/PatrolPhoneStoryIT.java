package vn.tuantra.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.tuantra.local.LocalStack;
import vn.tuantra.local.demo.DemoDistrict;

/**
 * The leader's phone on a patrol without a network, in a browser that is killed on the way: what the app has said it
 * keeps is counted afterwards by the API, once each.
 */
@ExtendWith(RunningSystem.class)
class PatrolPhoneStoryIT {

    private static final String LEADER = "totruong.trucbach";
    private static final String DUTY = "trucban.trucbach";
    private static final String COMMAND = "chihuy.trucbach";
    private static final List<String> MEMBERS =
            List.of("50000000-0000-4000-8000-000000040101", "50000000-0000-4000-8000-000000040103");
    private static final Duration HOURS = Duration.ofHours(8);

    private final LocalStack stack = RunningSystem.stack();
    private final List<String> tags = new ArrayList<>();

    /** @param points five seconds from each other */
    private record Shift(int scans, int points, int photos, int kills) {}

    // The browser may still write while it goes.
    @TempDir(cleanup = CleanupMode.NEVER)
    Path profile;

    @Test
    void aShiftWithoutANetwork() throws Exception {
        liveThrough(new Shift(8, 240, 1, 3));
    }

    @Test
    @Tag("long")
    void eightHoursWithoutANetworkAndTwentyKills() throws Exception {
        liveThrough(new Shift(40, 5_760, 3, 20));
    }

    /** Whatever went wrong: the members are free for the next story. */
    @AfterEach
    void nobodyIsLeftOnTheStreet() {
        open("IN_PROGRESS", "/completion", Map.of());
        open("PLANNED", "/cancellation", Map.of("reason", "Hết chuyện"));
    }

    private void open(String status, String step, Map<String, String> body) {
        stack.client()
                .get(LEADER, "/api/patrols?status=" + status + "&team=" + DemoDistrict.TRUC_BACH_TEAM)
                .orFail()
                .json()
                .path("items")
                .forEach(patrol -> stack.client()
                        .post(LEADER, "/api/patrols/" + patrol.path("id").asString() + step, body));
    }

    private void liveThrough(Shift shift) throws Exception {
        Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS);
        Instant begin = now.minus(HOURS);
        UUID patrol = planned(begin);
        try (PhoneApp phone = PhoneApp.withProfile(profile, stack)) {
            phone.open();
            phone.logIn(LEADER);
            phone.expectOnline();
            phone.expectKeptForTheRoad();
            DutyScreen.expect(phone.page().locator("[data-patrol='" + patrol + "']"))
                    .isVisible();

            withoutANetwork(phone, begin);
            phone.go("patrol/" + patrol);
            phone.page().locator("#start").click();
            phone.expectKept("start", 1);
            walkAndScan(phone, patrol, shift, begin);
            assertThat(phone.kept().stream().map(item -> item.get("state"))).containsOnly("waiting");
            Map<String, String> before = identities(phone);

            backWithAFailingServer(phone);
            assertThat(identities(phone).keySet()).containsAll(before.keySet());
            phone.context().unroute("**/api/**");
            phone.expectNothingWaits(Duration.ofMinutes(2));

            countedOnce(phone, patrol, shift);
            saysReceivedOnceADeskHasIt(phone);
            isBack(phone, patrol);
        }
    }

    private void withoutANetwork(PhoneApp phone, Instant instant) {
        phone.context().setOffline(true);
        phone.installClock(instant);
        phone.open();
        DutyScreen.expect(phone.page().locator("#connection.warn")).isVisible();
    }

    /** In as many pieces as there are kills; each piece is on the disk by the app's own word before the next kill. */
    private void walkAndScan(PhoneApp phone, UUID patrol, Shift shift, Instant begin) throws IOException {
        int pieces = shift.kills() + 1;
        int scanned = 0;
        int walked = 0;
        for (int piece = 0; piece < pieces; piece++) {
            int points = shift.points() * (piece + 1) / pieces - walked;
            phone.walk(points, begin.plusSeconds(5L * walked + 1));
            walked += points;
            phone.clock(begin.plusSeconds(5L * walked + 1));
            for (int upTo = shift.scans() * (piece + 1) / pieces; scanned < upTo; scanned++) {
                phone.scan(patrol, tags.get(scanned % tags.size()));
            }
            phone.expectKept("position", walked);
            phone.expectKept("scan", scanned);
            if (piece == 0) {
                phone.report("FIR-01", pictures(shift.photos()));
                phone.expectKept("photo", shift.photos());
            }
            if (piece == pieces / 2) {
                phone.sos();
            }
            if (piece < shift.kills()) {
                phone.kill();
                withoutANetwork(phone, begin.plusSeconds(5L * walked + 2));
            }
        }
    }

    /** There is a network, but no answer that is one: 503, half of it, or the message twice. And somebody logs out. */
    private void backWithAFailingServer(PhoneApp phone) {
        phone.kill();
        AtomicInteger asked = new AtomicInteger();
        phone.context().route("**/api/**", route -> answer(route, asked.getAndIncrement()));
        phone.open();
        phone.logIn(LEADER);
        phone.expectOnline();
        Awaitility.await("tried").atMost(Duration.ofSeconds(60)).until(() -> asked.get() > 8);
        phone.go("about");
        phone.page().locator("#logout").click();
        phone.page().locator("#confirm-logout").click();
        phone.page().locator("#username").waitFor();
        phone.logIn(LEADER);
        phone.expectOnline();
    }

    private static void answer(Route route, int count) {
        switch (count % 4) {
            case 0 -> route.fulfill(new Route.FulfillOptions().setStatus(503).setBody("busy"));
            case 1 -> {
                APIResponse done = route.fetch();
                String text = done.text();
                route.fulfill(
                        new Route.FulfillOptions().setResponse(done).setBody(text.substring(0, text.length() / 2)));
            }
            case 2 -> {
                route.fetch();
                route.fulfill(new Route.FulfillOptions().setResponse(route.fetch()));
            }
            default -> route.abort();
        }
    }

    private void countedOnce(PhoneApp phone, UUID patrol, Shift shift) {
        List<Map<String, String>> kept = phone.kept();
        assertThat(kept).noneMatch(item -> "refused".equals(item.get("state")));
        JsonNode seen = get("/api/patrols/" + patrol);
        assertThat(seen.path("passings").size()).as("scans").isEqualTo(shift.scans());
        Set<String> scans = new HashSet<>();
        seen.path("passings")
                .forEach(passing -> scans.add(passing.path("scanId").asString()));
        assertThat(scans).containsExactlyInAnyOrderElementsOf(idsOf(kept, "scan"));
        assertThat(get("/api/patrols/" + patrol + "/track").path("gathered").asInt())
                .as("positions")
                .isEqualTo(shift.points());
        String report = idsOf(kept, "report").getFirst();
        String sos = idsOf(kept, "sos").getFirst();
        assertThat(get("/api/incidents/" + report + "/evidence").size())
                .as("photos")
                .isEqualTo(shift.photos());
        assertThat(get("/api/incidents/" + report).path("category").asString()).isEqualTo("FIR-01");
        Awaitility.await("the call for help is a case")
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(stack.client()
                                .get(DUTY, "/api/incidents/" + sos)
                                .json()
                                .path("severity")
                                .asString())
                        .isEqualTo("S1"));
    }

    /** Nobody is at a desk yet, and the app does not pretend. */
    private void saysReceivedOnceADeskHasIt(PhoneApp phone) {
        phone.go("outbox");
        DutyScreen.expect(phone.page().locator("[data-kind=report] .fate")).containsText("Máy chủ đã nhận");
        DutyScreen.expect(phone.page().locator("[data-kind=report] .received")).hasCount(0);
        try (Chromium chromium = Chromium.launch();
                // A window in which every row is in view, whatever waits since other stories.
                DutyScreen desk = DutyScreen.of(chromium.window(1280, 4_000), stack, DUTY)) {
            desk.expectLive();
            DutyScreen.expect(phone.page()
                            .locator(
                                    "[data-kind=report] .received",
                                    new Page.LocatorOptions().setHasText("phường Trúc Bạch")))
                    .containsText("✓", new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
        }
    }

    private void isBack(PhoneApp phone, UUID patrol) {
        phone.go("patrol/" + patrol);
        phone.page().locator("#end").click();
        phone.page().locator("#confirm-end").click();
        phone.expectNothingWaits(Duration.ofSeconds(30));
        assertThat(get("/api/patrols/" + patrol).path("status").asString()).isEqualTo("COMPLETED");
    }

    private UUID planned(Instant begin) {
        UUID hotspot = UUID.randomUUID();
        put(COMMAND, "/api/hotspots/" + hotspot, DemoHotspot.called("Chợ Châu Long " + hotspot));
        IntStream.range(0, 5).forEach(index -> tags.add(hungUp(hotspot, index)));
        UUID id = UUID.randomUUID();
        Map<String, Object> plan = new HashMap<>();
        plan.put("id", id);
        plan.put("teamId", DemoDistrict.TRUC_BACH_TEAM);
        plan.put("type", "HOTSPOT");
        plan.put("plannedStart", begin.minus(Duration.ofMinutes(5)));
        plan.put("plannedEnd", begin.plus(HOURS).plus(Duration.ofHours(2)));
        plan.put("participants", MEMBERS);
        plan.put("hotspotIds", List.of(hotspot));
        stack.client().post(LEADER, "/api/patrols", plan).orFail();
        return id;
    }

    private String hungUp(UUID hotspot, int index) {
        UUID id = UUID.randomUUID();
        put(
                COMMAND,
                "/api/checkpoints/" + id,
                Map.of(
                        "wardId",
                        DemoDistrict.TRUC_BACH,
                        "hotspotId",
                        hotspot,
                        "name",
                        "Điểm " + (index + 1),
                        "latitude",
                        21.044 + index / 2000.0,
                        "longitude",
                        105.841,
                        "validFrom",
                        "2022-04-01"));
        return stack.client()
                .get(COMMAND, "/api/checkpoints/" + id + "/tag")
                .orFail()
                .json()
                .path("token")
                .asString();
    }

    private static Map<String, String> identities(PhoneApp phone) {
        Map<String, String> all = new HashMap<>();
        phone.kept().stream()
                .filter(item -> !"position".equals(item.get("kind")))
                .forEach(item -> all.put(item.get("id"), item.get("kind")));
        return all;
    }

    private static List<String> idsOf(List<Map<String, String>> kept, String kind) {
        return kept.stream()
                .filter(item -> kind.equals(item.get("kind")))
                .map(item -> item.get("id"))
                .toList();
    }

    private static byte[][] pictures(int count) throws IOException {
        byte[][] pictures = new byte[count][];
        for (int i = 0; i < count; i++) {
            BufferedImage picture = new BufferedImage(2000, 1500, BufferedImage.TYPE_INT_RGB);
            picture.createGraphics().setBackground(Color.getHSBColor(i / 5f, 1, 1));
            picture.setRGB(10 + i, 10, 0xffffff);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", bytes);
            pictures[i] = bytes.toByteArray();
        }
        return pictures;
    }

    private JsonNode get(String path) {
        return stack.client().get(LEADER, path).orFail().json();
    }

    private void put(String who, String path, Map<String, Object> body) {
        stack.client().put(who, path, body).orFail();
    }
}

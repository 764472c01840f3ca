package vn.tuantra.stories;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.tuantra.stories.DutyScreen.expect;
import static vn.tuantra.stories.DutyScreen.visibleWithin;

import com.microsoft.playwright.BrowserContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.tuantra.local.demo.DemoDistrict;
import vn.tuantra.local.demo.DemoUsers;

/**
 * A night of twelve hours, pressed together: its cases come in twelve stretches, and in each of them something happens
 * that happens at night. Two desks and a phone look on. {@code -Dtuantra.night.cases} says how many cases.
 */
@Tag("long")
class NightTwelveHoursStoryIT extends DeskStories {

    private static final int CASES = Integer.getInteger("tuantra.night.cases", 360);
    private static final int HOURS = 12;
    private static final String COMMAND = "chihuy.trucbach";
    private static final String[] KINDS = {"ORD-05", "CRM-03", "ORD-05", "ORD-01", "ORD-05", "FIR-01"};

    private final ConcurrentLinkedQueue<UUID> reported = new ConcurrentLinkedQueue<>();

    @Test
    void everyS1SoundsNothingUnseenIsCalledSeenNoOrderIsLostAndTheMorningsListIsRight() throws Exception {
        Instant evening = Instant.now();
        BrowserContext window = watched(1366, 768);
        try (NightScreen ward = new NightScreen(window, stack, WARD);
                NightScreen district = new NightScreen(watched(1920, 1080), stack, DISTRICT);
                NightScreen phone = new NightScreen(watched(390, 844), stack, CITY)) {
            for (int hour = 1; hour <= HOURS; hour++) {
                anHour(hour, ward, district, phone);
            }
            ward.screen().page().waitForTimeout(4_000);
            for (NightScreen each : List.of(ward, district, phone)) {
                each.note();
                System.err.printf("night: S1 by the stream %d, heard within 2 s %d%n", each.alarmed(), each.heard());
                assertThat(each.alarmed()).isPositive();
                assertThat(each.heard()).isEqualTo(each.alarmed());
            }
            Map<UUID, JsonNode> cases = recount();
            nothingUnseenIsCalledSeen(cases.keySet(), ward, district, phone);
            noOrderIsLostOrDoubled(ward, cases);
            theMorningsListIsRight(ward.screen(), evening, cases);
        }
    }

    private void anHour(int hour, NightScreen ward, NightScreen district, NightScreen phone) throws Exception {
        try (ExecutorService street = Executors.newSingleThreadExecutor()) {
            Future<?> reports = street.submit(() -> report(hour));
            switch (hour) {
                case 2 -> ward.setClockBack(600_000);
                case 3 -> withoutALine(ward);
                case 4 -> {
                    phone.sleep(true);
                    ward.screen().page().waitForTimeout(6_000);
                    phone.sleep(false);
                    phone.screen().expectLive();
                }
                case 5 -> relieve(ward, COMMAND);
                case 6 -> withoutALine(district);
                case 7 -> {
                    stack.restart(stack.processNames().stream()
                            .filter(name -> name.startsWith("notification-service"))
                            .findFirst()
                            .orElseThrow());
                    List.of(ward, district, phone).forEach(each -> each.screen().expectLive());
                }
                case 9 -> withoutALine(phone);
                case 11 -> relieve(ward, WARD);
                default -> {
                    // A quiet hour.
                }
            }
            for (int taken = 0; taken < 5; taken++) {
                ward.takeTheNext();
            }
            await(reports);
        }
    }

    /** An order is given meanwhile. */
    private static void withoutALine(NightScreen screen) {
        screen.cut();
        expect(screen.screen().stale()).isVisible(visibleWithin(10_000));
        screen.takeTheNext();
        screen.mend();
    }

    /** Who goes signs and is logged out, who comes logs in and signs. */
    private static void relieve(NightScreen ward, String whoComes) {
        DutyScreen screen = ward.screen();
        expect(screen.page().locator(".progress")).hasCount(0);
        ward.noteBeforeReload();
        screen.page().locator(".to-shift").click();
        screen.page().locator(".which .main").click();
        screen.send();
        expect(screen.page().locator("#username")).isVisible(visibleWithin(60_000));
        screen.logIn(whoComes, DemoUsers.read().password());
        screen.expectLive();
        screen.page().mouse().click(5, 5);
        screen.page().locator("#relief button").click();
        expect(screen.page().locator("#relief")).hasCount(0);
    }

    private void report(int hour) {
        for (int number = 0; number < CASES / HOURS; number++) {
            UUID id = UUID.randomUUID();
            Map<String, Object> body = new HashMap<>(Leader.report(id, KINDS[(hour + number) % KINDS.length]));
            body.put(
                    "place",
                    Map.of(
                            "latitude",
                            21.044 + number % 9 * 0.0004,
                            "longitude",
                            105.838 + hour * 0.0004,
                            "address",
                            "Số " + (number + 1) + " phố Trúc Bạch"));
            body.put("detectedAt", Instant.now());
            leader.reportUntilAccepted(body, LONGEST);
            reported.add(id);
            pause();
        }
    }

    private static void pause() {
        LockSupport.parkNanos(Duration.ofMillis(120).toNanos());
    }

    private static void await(Future<?> reports) throws InterruptedException {
        try {
            reports.get();
        } catch (ExecutionException failed) {
            throw new AssertionError("reports of the night", failed.getCause());
        }
    }

    /** Every case of the night, asked for one by one. */
    private Map<UUID, JsonNode> recount() {
        Map<UUID, JsonNode> cases = new HashMap<>();
        reported.forEach(id -> cases.put(
                id, stack.client().get(CITY, "/api/incidents/" + id).orFail().json()));
        return cases;
    }

    private void nothingUnseenIsCalledSeen(
            Iterable<UUID> cases, NightScreen ward, NightScreen district, NightScreen phone) {
        Map<String, NightScreen> screens = Map.of(
                DemoDistrict.TRUC_BACH_POLICE.toString(), ward,
                DemoDistrict.DISTRICT_POLICE.toString(), district,
                DemoDistrict.CITY_POLICE.toString(), phone);
        int seen = 0;
        List<String> wronglySeen = new ArrayList<>();
        for (UUID id : cases) {
            for (JsonNode line : stack.client()
                    .get(CITY, "/api/alerts/incidents/" + id + "/ledger")
                    .orFail()
                    .json()) {
                NightScreen screen = screens.get(line.path("unitId").asString());
                if (screen != null && line.has("seenAt")) {
                    seen++;
                    if (!screen.hadInView(id)) {
                        wronglySeen.add(id + " by " + line.path("unitId").asString());
                    }
                }
            }
        }
        System.err.printf("night: %d called seen, of %d cases%n", seen, reported.size());
        assertThat(seen).isPositive();
        assertThat(wronglySeen).isEmpty();
    }

    /** Every order to take a case was done, once, whoever was first. */
    private static void noOrderIsLostOrDoubled(NightScreen ward, Map<UUID, JsonNode> cases) {
        List<String> ordered = ward.orders().stream().distinct().toList();
        assertThat(ordered).hasSizeGreaterThan(20);
        System.err.printf(
                "night: %d cases ordered to be taken, by %d requests%n",
                ordered.size(), ward.orders().size());
        for (String id : ordered) {
            JsonNode view = cases.get(UUID.fromString(id));
            if (view != null) {
                assertThat(view.path("history")
                                .valueStream()
                                .filter(step -> step.path("step").asString().equals("ACKNOWLEDGE")))
                        .as(id)
                        .hasSize(1);
            }
        }
    }

    private void theMorningsListIsRight(DutyScreen screen, Instant evening, Map<UUID, JsonNode> cases) {
        JsonNode account = stack.client()
                .get(
                        WARD,
                        "/api/shifts?from=%s&to=%s"
                                .formatted(evening, Instant.now().plusSeconds(60)))
                .orFail()
                .json();
        Map<UUID, JsonNode> listed = new HashMap<>();
        account.path("cases")
                .valueStream()
                .filter(line -> !line.path("before").asBoolean())
                .forEach(line -> listed.put(UUID.fromString(line.path("id").asString()), line));
        assertThat(listed.keySet()).isEqualTo(cases.keySet());
        long taken = cases.values().stream()
                .filter(view -> view.has("acknowledgement"))
                .count();
        assertThat(account.path("figures").path("received").asInt()).isEqualTo(cases.size());
        assertThat(account.path("figures").path("taken").asLong()).isEqualTo(taken);
        cases.forEach((id, view) -> {
            JsonNode line = requireNonNull(listed.get(id));
            assertThat(line.path("state")).isEqualTo(view.path("state"));
            assertThat(line.path("takenAt").asString(""))
                    .isEqualTo(view.path("acknowledgement").path("at").asString(""));
        });
        System.err.printf("night: %d cases, %d taken, as the account says%n", cases.size(), taken);
        // And the screen shows what the service says.
        screen.page().locator(".to-shift").click();
        screen.page().locator("#which-shift").selectOption("0");
        cases.keySet().stream()
                .limit(20)
                .forEach(id -> expect(screen.page().locator(".shift [data-case='" + id + "']"))
                        .isVisible(visibleWithin(20_000)));
    }
}

package vn.tuantra.notification.it;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.tuantra.testkit.district.District.HANOI_POLICE;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.contract.incident.AlertTarget;
import vn.tuantra.contract.incident.AlertTrigger;
import vn.tuantra.contract.incident.IncidentReported;
import vn.tuantra.contract.incident.IncidentState;
import vn.tuantra.contract.incident.IncidentSummary;
import vn.tuantra.contract.incident.Reporter;
import vn.tuantra.contract.incident.ReporterRole;
import vn.tuantra.contract.incident.Severity;
import vn.tuantra.contract.report.ObligationDueSoon;
import vn.tuantra.notification.NotificationWiring;
import vn.tuantra.notification.fixture.AnIncident;
import vn.tuantra.testkit.district.Merger;
import vn.tuantra.testkit.http.Api;

/** The reorganisation of 2025 through every register: a ward is merged into another, and its district ends. */
class ReorganisationIT extends Running {

    private static final String ROLE = "WARD_POLICE_COMMAND";

    /** What belongs to no unit, and why. */
    private static final Map<String, String> NOBODYS = Map.of(
            "alert_looks", "when an alert is looked at again; goes with the alert",
            "bulletins_told", "which facts were told; to whom is asked when they come",
            "screen_replicas", "replicas of the service and the screens that hang on them now");

    private final UUID incident = UUID.randomUUID();
    private final UUID contact = UUID.randomUUID();
    private final UUID drill = UUID.randomUUID();
    private final UUID webhook = UUID.randomUUID();
    private final UUID obligation = UUID.randomUUID();

    @Autowired
    private UnitDirectory units;

    private final Map<String, Consumer<Merger>> cases = Map.ofEntries(
            entry("alerts", this::alertsAreReadSeenAndAnswered),
            entry("posts", this::onlyThePostsOfTodayAreWatched),
            entry("contacts", this::contactsAreListedAndTakenOff),
            entry("rotas", this::theRotaIsRead),
            entry("drills", this::theDrillEnds),
            entry("reminders", this::remindersAreReadAndDone),
            entry("webhook_subscriptions", this::theReceiverIsRunOn),
            entry("webhook_pending", this::whatWaitsIsTriedOn),
            entry("webhook_dead", this::whatWasGivenUpIsSentAgain));

    @Test
    void everyStoreHasACaseOrBelongsToNobody() {
        Set<String> covered = new HashSet<>(NOBODYS.keySet());
        covered.addAll(cases.keySet());
        assertThat(covered).isEqualTo(NotificationWiring.WIRING.stores());
    }

    @TestFactory
    Stream<DynamicTest> nothingIsLostNothingIsSeenByAStrangerAndWhatIsUnderWayIsFinished() {
        Merger merger = Merger.preparedWithDistrict(id -> units.tree().find(id).isPresent());
        live(merger);
        merger.takeEffect(id -> units.tree().at(id, Instant.now()).isEmpty()
                && units.tree().covers(HANOI_POLICE, merger.strangerPolice(), Instant.now()));
        return cases.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(
                        each.getKey(), () -> each.getValue().accept(merger)));
    }

    /** The ward's police has somebody on duty, a receiver that does not answer, an alert, a drill and a reminder. */
    private void live(Merger merger) {
        Api police = as(merger.police());
        expect(201, put(police, "/api/duty/contacts/" + contact, """
                {"unitId":"%s","name":"Trực Ban","reminders":false,
                 "addresses":[{"channel":"SMS","address":"0966000777"}]}""".formatted(merger.police())));
        expect(200, put(police, "/api/duty/rotas/" + merger.police(), """
                {"shifts":[{"contactId":"%s","from":"2022-04-15T00:00:00Z","to":"2022-04-15T08:00:00Z","order":0}]}
                """.formatted(contact)));
        expect(201, police.post("/api/webhooks", """
                {"id":"%s","unitId":"%s","url":"http://127.0.0.1:1/"}""".formatted(webhook, merger.police())));
        publish(reported(merger), 1);
        publish(new ObligationDueSoon(obligation, merger.ward(), "HALF_YEAR", LocalDate.of(2022, 6, 9), 7), 1);
        expect(201, police.post("/api/drills", """
                {"id":"%s","unitId":"%s"}""".formatted(drill, merger.police())));
        listed(police, "/api/alerts", incident);
        listed(police, "/api/reminders?unit=" + merger.ward(), obligation);
    }

    private void alertsAreReadSeenAndAnswered(Merger merger) {
        String list = "/api/alerts?unit=" + merger.police();
        inherited(merger, "ledger", "/api/alerts/incidents/" + incident + "/ledger");
        inherited(merger, "alert", list);
        inherited(merger, "feed", "/api/cap/feed?unit=" + merger.police());
        Api heir = as(merger.heirPolice());
        listed(heir, list, incident);
        String alert = heir.get(list).body().at("/items/0/id").asString();
        inherited(merger, "CAP", "/api/cap/alerts/" + alert);
        expect(404, as(merger.strangerPolice()).post("/api/alerts/" + alert + "/seen", ""));
        expect(204, heir.post("/api/alerts/" + alert + "/seen", ""));
        expect(404, acknowledgedByCap(as(merger.strangerPolice()), alert));
        expect(202, acknowledgedByCap(heir, alert));
    }

    private void onlyThePostsOfTodayAreWatched(Merger merger) {
        listed(as(merger.above()), "/api/posts?unit=" + merger.heirPolice(), merger.heirPolice());
        assertThat(as(merger.above())
                        .get("/api/posts?unit=" + merger.above())
                        .body()
                        .toString())
                .contains(merger.strangerPolice().toString())
                .doesNotContain(
                        merger.police().toString(), merger.districtPolice().toString());
        expect(403, as(merger.strangerPolice()).get("/api/posts?unit=" + merger.police()));
    }

    private void contactsAreListedAndTakenOff(Merger merger) {
        String list = "/api/duty/contacts?unit=" + merger.police();
        inherited(merger, "contact", list);
        listed(as(merger.heirPolice()), list, contact);
        expect(404, delete(as(merger.strangerPolice()), "/api/duty/contacts/" + contact));
        expect(204, delete(as(merger.heirPolice()), "/api/duty/contacts/" + contact));
    }

    private void theRotaIsRead(Merger merger) {
        String rota = "/api/duty/rotas/" + merger.police();
        inherited(merger, "rota", rota);
        listed(as(merger.heirPolice()), rota, contact);
    }

    private void theDrillEnds(Merger merger) {
        inherited(merger, "drill", "/api/drills/" + drill);
        Awaitility.await("the end of the drill")
                .atMost(Duration.ofSeconds(20))
                .until(() -> as(merger.heirPolice())
                        .get("/api/drills/" + drill)
                        .body()
                        .hasNonNull("endedAt"));
    }

    /** Whoever looks at what the own unit must not forget sees what came with the merged one. */
    private void remindersAreReadAndDone(Merger merger) {
        inherited(merger, "reminder", "/api/reminders?unit=" + merger.ward());
        String own = "/api/reminders?unit=" + merger.heir();
        listed(as(merger.heirPolice()), own, obligation);
        String reminder = as(merger.heirPolice()).get(own).body().at("/0/id").asString();
        expect(404, as(merger.strangerPolice()).post("/api/reminders/" + reminder + "/done", ""));
        expect(200, as(merger.heirPolice()).post("/api/reminders/" + reminder + "/done", ""));
    }

    private void theReceiverIsRunOn(Merger merger) {
        String at = "/api/webhooks/" + webhook;
        String list = "/api/webhooks?unit=" + merger.police();
        inherited(merger, "receiver", at);
        inherited(merger, "receivers", list);
        listed(as(merger.heirPolice()), list, webhook);
        expect(404, as(merger.strangerPolice()).post(at + "/pause", ""));
        expect(200, as(merger.heirPolice()).post(at + "/pause", ""));
        expect(200, as(merger.heirPolice()).post(at + "/resume", ""));
    }

    private void whatWaitsIsTriedOn(Merger merger) {
        Awaitility.await("the delivery is given up")
                .atMost(Duration.ofSeconds(30))
                .until(() -> as(merger.heirPolice())
                                .get("/api/webhooks/" + webhook + "/dead-letters")
                                .body()
                                .size()
                        > 0);
    }

    private void whatWasGivenUpIsSentAgain(Merger merger) {
        String dead = "/api/webhooks/" + webhook + "/dead-letters";
        whatWaitsIsTriedOn(merger);
        inherited(merger, "dead letter", dead);
        expect(404, as(merger.strangerPolice()).post(dead + "/replay", ""));
        Api.Answer replayed = as(merger.heirPolice()).post(dead + "/replay", "");
        assertThat(replayed.body().path("deliveries").asInt()).isPositive();
    }

    private void inherited(Merger merger, String name, String path) {
        merger.requireInherited(new Merger.Kept(name, path, null, ""), this::as);
    }

    private static void listed(Api api, String path, UUID mark) {
        Awaitility.await(path)
                .atMost(Duration.ofSeconds(20))
                .until(() -> api.get(path).raw().body().contains(mark.toString()));
    }

    private Api as(UUID unit) {
        return api(unit, ROLE);
    }

    private static Api.Answer put(Api api, String path, String body) {
        return api.send("PUT", path, BodyPublishers.ofString(body), Map.of());
    }

    private static Api.Answer delete(Api api, String path) {
        return api.send("DELETE", path, BodyPublishers.noBody(), Map.of());
    }

    private static void expect(int status, Api.Answer answer) {
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(status);
    }

    private static Api.Answer acknowledgedByCap(Api api, String alert) {
        return api.post(
                "/api/cap/messages",
                """
                <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>a-%s</identifier>
                <sender>centre@example.test</sender><sent>2026-11-27T10:00:00+07:00</sent><status>Actual</status>
                <msgType>Ack</msgType><scope>Restricted</scope>
                <references>x,%s,2026-11-27T10:00:00+07:00</references></alert>
                """.formatted(UUID.randomUUID(), alert),
                Map.of("content-type", "application/cap+xml"));
    }

    private IncidentReported reported(Merger merger) {
        IncidentSummary story = AnIncident.of(Severity.S2, merger.police()).summary(IncidentState.REPORTED);
        IncidentSummary here = new IncidentSummary(
                incident,
                IncidentState.REPORTED,
                story.category(),
                Severity.S2,
                true,
                List.of(),
                story.place(),
                merger.ward(),
                merger.group(),
                merger.police(),
                merger.police(),
                null,
                story.receivedAt(),
                story.receivedAt(),
                story.receivedAt(),
                null);
        return new IncidentReported(
                here,
                List.of(merger.police()),
                List.of(new AlertTarget(merger.police(), 0, AlertTrigger.SEVERITY)),
                new Reporter("u-0b3f", ReporterRole.LEADER, null));
    }
}

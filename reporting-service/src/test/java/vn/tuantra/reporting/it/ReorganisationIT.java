package vn.tuantra.reporting.it;

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
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.contract.VietnamDay;
import vn.tuantra.contract.patrol.PatrolType;
import vn.tuantra.contract.unit.DutyAssignment;
import vn.tuantra.contract.unit.DutyRole;
import vn.tuantra.contract.unit.Level;
import vn.tuantra.contract.unit.Line;
import vn.tuantra.contract.unit.OrgUnitChanged;
import vn.tuantra.contract.unit.SuccessionKind;
import vn.tuantra.contract.unit.UnitSuccession;
import vn.tuantra.reporting.ReportingWiring;
import vn.tuantra.reporting.fixture.Facts;
import vn.tuantra.reporting.fixture.Resources;
import vn.tuantra.reporting.fixture.RunningReportingService;
import vn.tuantra.reporting.fixture.Story;
import vn.tuantra.testkit.contract.EventRecords;
import vn.tuantra.testkit.contract.KafkaProbe;
import vn.tuantra.testkit.district.Merger;

/** The reorganisation of 2025 through every register: a ward is merged into another, and its district ends. */
class ReorganisationIT extends RunningReportingService {

    private static final String ROLE = "WARD_POLICE_COMMAND";
    private static final String FIGURES = "/api/indicators/incidents?from=2023-07-01&to=2023-07-02";

    private static final String SUMS = "/api/reports/consolidations";
    private static final String REPORTS = "/api/reports/submissions";

    /** What belongs to no unit, and why. */
    private static final Map<String, String> NOBODYS = Map.of(
            "generations", "which of the copies of the facts is read; the same for all",
            "signed_documents", "files by their hash; whoever may see the report that names one may see it",
            "report_reminders", "what was told already; read by nobody, and the successor owes reports of its own");

    private final UUID incident = UUID.randomUUID();
    private final UUID office = UUID.randomUUID();
    private String report = "";
    private String consolidation = "";
    private final UnitDirectory units;
    private final Map<String, Consumer<Merger>> cases = Map.ofEntries(
            Map.entry("incident_facts*", this::figuresAreKept),
            Map.entry("submissions", this::reportsAreKept),
            Map.entry("consolidations", this::sumsAreKept),
            Map.entry("patrol_facts*", merger -> countsAreKept(merger, "P1", 1)),
            Map.entry("hotspot_facts*", merger -> countsAreKept(merger, "P4", 1)),
            Map.entry("community_facts*", merger -> countsAreKept(merger, "C5", 15)),
            Map.entry("support_facts*", merger -> countsAreKept(merger, "C7", 1)),
            Map.entry("team_facts*", merger -> countsAreKept(merger, "T2", 1)),
            Map.entry("training_facts*", merger -> countsAreKept(merger, thisYear(), "R1", 5)),
            Map.entry("equipment_facts*", merger -> countsAreKept(merger, thisYear(), "R2", 4)),
            Map.entry("money_facts*", merger -> countsAreKept(merger, thisYear(), "R3", 15_500_000)),
            Map.entry("commendation_facts*", merger -> countsAreKept(merger, thisYear(), "R4", 1)),
            Map.entry("casualty_facts*", merger -> countsAreKept(merger, thisYear(), "R5", 3)));

    ReorganisationIT(UnitDirectory directory) {
        super(directory);
        this.units = directory;
    }

    @Test
    void everyStoreHasACaseOrBelongsToNobody() {
        Set<String> covered = new HashSet<>(NOBODYS.keySet());
        covered.addAll(cases.keySet());
        assertThat(covered).isEqualTo(ReportingWiring.WIRING.stores());
    }

    @TestFactory
    Stream<DynamicTest> nothingIsLostNothingIsSeenByAStrangerAndWhatIsUnderWayIsFinished() {
        Merger merger = Merger.preparedWithDistrict(id -> units.tree().find(id).isPresent());
        tell(underWay(merger), 1, 2);
        report = draftOf(merger);
        tell(Facts.history(Facts.patrol(merger.ward(), PatrolType.ROUTINE)));
        tell(Facts.history(Facts.team(merger.ward())));
        tell(Facts.history(List.of(Facts.hotspot(merger.ward()))));
        tell(Resources.of(merger.ward()));
        Facts.communityWork(merger.ward()).forEach(work -> tell(Facts.history(work)));
        Facts.supportRequests(merger.ward()).forEach(request -> tell(Facts.history(request)));
        tell(gatherer(merger, null), 1);
        awaitUnit(() -> units.tree().at(office, Instant.now()).isPresent());
        consolidation = compiled();
        counts(merger.police(), merger.police(), 1);
        merger.takeEffect(id -> units.tree().at(id, Instant.now()).isEmpty()
                && units.tree().covers(HANOI_POLICE, merger.strangerPolice(), Instant.now()));
        tell(gatherer(merger, VietnamDay.of(Instant.now())), 2);
        awaitUnit(() -> units.tree().at(office, Instant.now()).isEmpty());
        return cases.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(
                        each.getKey(), () -> each.getValue().accept(merger)));
    }

    /** A ward's year is asked for by its own id: a sum of both wards would be a figure of neither. */
    private void figuresAreKept(Merger merger) {
        String old = FIGURES + "&unit=" + merger.police();
        merger.requireInherited(
                new Merger.Kept("figures", old, null, merger.ward().toString()), unit -> as(ROLE, unit));
        counts(merger.heirPolice(), merger.police(), 1);
        counts(merger.above(), merger.above(), 1);
        counts(merger.strangerPolice(), merger.strangerPolice(), 0);
        assertThat(openNow(merger)).isEqualTo(1);

        tell(underWay(merger), 3, 5);
        Awaitility.await("the end of the case").atMost(Duration.ofSeconds(20)).until(() -> openNow(merger) == 0);
        counts(merger.heirPolice(), merger.police(), 1);
    }

    /** The successor's staff finish what the old ward's began. */
    private void reportsAreKept(Merger merger) {
        merger.requireInherited(
                new Merger.Kept("reports", REPORTS + "/" + report, REPORTS, report), unit -> as(ROLE, unit));
        assertThat(as("WARD_PC_STAFF", merger.stranger())
                        .post(REPORTS + "/" + report + "/review", "{}")
                        .status())
                .isEqualTo(404);
        assertThat(as("WARD_PC_STAFF", merger.heir())
                        .post(REPORTS + "/" + report + "/review", "{}")
                        .body()
                        .path("status")
                        .asString())
                .isEqualTo("UNDER_REVIEW");
    }

    /** What the ward did stays its own, and its successor can ask for it. */
    private void countsAreKept(Merger merger, String code, int count) {
        countsAreKept(merger, "2024-Q1", code, count);
    }

    private void countsAreKept(Merger merger, String period, String code, int count) {
        String path = "/api/indicators?period=%s&unit=%s".formatted(period, merger.ward());
        Awaitility.await(code + " of the old ward")
                .atMost(Duration.ofSeconds(20))
                .until(() -> as(ROLE, merger.heirPolice())
                                .get(path)
                                .body()
                                .path("rows")
                                .valueStream()
                                .filter(row -> row.path("code").asString().equals(code))
                                .mapToInt(row -> row.path("current").asInt())
                                .sum()
                        == count);
        merger.requireInherited(new Merger.Kept(code, path, null, ""), unit -> as(ROLE, unit));
    }

    /** A reporting year ends with November. */
    private static String thisYear() {
        return String.valueOf(VietnamDay.of(Instant.now()).plusMonths(1).getYear());
    }

    private static void tell(List<ProducerRecord<String, byte[]>> facts) {
        try (KafkaProbe kafka = new KafkaProbe()) {
            facts.forEach(kafka::send);
        }
    }

    /** The office that put the reports of the old ward together has ended with it. */
    private void sumsAreKept(Merger merger) {
        merger.requireInherited(
                new Merger.Kept("sums", SUMS + "?period=2023-H1&unit=" + office, null, ""),
                unit -> as("MOVEMENT_TEAM", unit));
        String signature = SUMS + "/" + consolidation + "/signature";
        String role = "DISTRICT_POLICE_COMMAND";
        assertThat(as(role, merger.strangerPolice()).post(signature, "{}").status())
                .isEqualTo(404);
        assertThat(as(role, merger.heirPolice())
                        .post(signature, "{}")
                        .body()
                        .path("status")
                        .asString())
                .isEqualTo("SIGNED");
    }

    private String compiled() {
        String body = "{\"unitId\":\"%s\",\"period\":\"2023-H1\"}".formatted(office);
        return as("MOVEMENT_TEAM", office).post(SUMS, body).body().path("id").asString();
    }

    private OrgUnitChanged gatherer(Merger merger, @Nullable LocalDate end) {
        LocalDate begin = LocalDate.of(2022, 3, 22);
        return new OrgUnitChanged(
                office,
                Line.POLICE,
                Level.OFFICE,
                "TH",
                "Tổ tổng hợp",
                merger.police(),
                null,
                begin,
                end,
                List.of(new DutyAssignment(DutyRole.REPORT_CONSOLIDATOR, begin, end)),
                null,
                null,
                end == null
                        ? List.of()
                        : List.of(new UnitSuccession(merger.heirPolice(), SuccessionKind.WHOLE, end, "Quyết định")));
    }

    private static void tell(OrgUnitChanged unit, long sequence) {
        try (KafkaProbe kafka = new KafkaProbe()) {
            kafka.send(EventRecords.of(unit, sequence));
        }
    }

    private static void awaitUnit(Callable<Boolean> known) {
        Awaitility.await("the office").atMost(Duration.ofSeconds(20)).until(known);
    }

    private String draftOf(Merger merger) {
        String draft = """
                {"unitId":"%s","period":"2023-H1","texts":{"SITUATION":"a","DIRECTION":"b","RESULTS":"c",\
                "ASSESSMENT":"d","OUTLOOK":"e","PROPOSALS":"f"}}""".formatted(merger.ward());
        return as("WARD_PC_STAFF", merger.ward())
                .send("PUT", REPORTS, BodyPublishers.ofString(draft), Map.of())
                .body()
                .path("id")
                .asString();
    }

    private int openNow(Merger merger) {
        return as(ROLE, merger.heirPolice())
                .get(FIGURES + "&unit=" + merger.police())
                .body()
                .path("openNow")
                .asInt(-1);
    }

    private void counts(UUID asking, UUID unit, int cases) {
        Awaitility.await(cases + " cases of " + unit)
                .atMost(Duration.ofSeconds(20))
                .until(() -> as(ROLE, asking)
                                .get(FIGURES + "&unit=" + unit)
                                .body()
                                .at("/all/count")
                                .asInt(-1)
                        == cases);
    }

    private Story underWay(Merger merger) {
        Story fight = Story.aFight(Instant.parse("2023-07-01T03:00:00Z")).in(merger.ward());
        return new Story(
                incident,
                fight.wardId(),
                fight.groupId(),
                fight.category(),
                fight.severity(),
                fight.reportedAt(),
                fight.reportDelay(),
                fight.ackDelay());
    }

    private static void tell(Story story, int first, int last) {
        try (KafkaProbe kafka = new KafkaProbe()) {
            for (int sequence = first; sequence <= last; sequence++) {
                kafka.send(EventRecords.of(story.events().get(sequence - 1), sequence));
            }
        }
    }
}

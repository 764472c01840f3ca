package vn.tuantra.reporting.indicator.incident;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.chassis.security.Role;
import vn.tuantra.contract.EventCatalogue;
import vn.tuantra.contract.EventType;
import vn.tuantra.contract.incident.ForcesSent;
import vn.tuantra.contract.incident.IncidentAcknowledged;
import vn.tuantra.contract.incident.IncidentEscalated;
import vn.tuantra.contract.incident.IncidentEvent;
import vn.tuantra.contract.incident.IncidentReported;
import vn.tuantra.contract.incident.IncidentResolved;
import vn.tuantra.contract.incident.Severity;
import vn.tuantra.reporting.fixture.RunningReportingService;
import vn.tuantra.reporting.fixture.Story;
import vn.tuantra.testkit.contract.EventRecords;
import vn.tuantra.testkit.contract.KafkaProbe;
import vn.tuantra.testkit.district.District;
import vn.tuantra.testkit.http.Api;
import vn.tuantra.testkit.token.TestTokens;

class IncidentIndicatorIT extends RunningReportingService {

    private static final Set<Role> READERS = EnumSet.of(
            Role.WARD_POLICE_DUTY,
            Role.WARD_POLICE_COMMAND,
            Role.WARD_PC_STAFF,
            Role.WARD_PC_CHAIR,
            Role.DISTRICT_POLICE_DUTY,
            Role.DISTRICT_POLICE_COMMAND,
            Role.CITY_POLICE_COMMAND,
            Role.CITY_POLICE_DUTY,
            Role.MOVEMENT_TEAM,
            Role.DISTRICT_PC_CHAIR,
            Role.AUDITOR);

    private final IncidentView view;
    private final KafkaProbe kafka = new KafkaProbe();

    IncidentIndicatorIT(UnitDirectory directory, IncidentView view) {
        super(directory);
        this.view = view;
    }

    @AfterEach
    void close() {
        kafka.close();
    }

    @Test
    void countsByWardCategoryAndSeverityAndAddsUpToTheDistrict() {
        Instant day = Instant.parse("2023-02-01T03:00:00Z");
        tell(Story.aFight(day), 5);
        tell(Story.aFight(day).of("FIR-01", Severity.S1).taking(Duration.ofMinutes(9), Duration.ofMinutes(8)), 3);
        tell(Story.aFight(day).of("ORD-05", Severity.S3).in(District.DIEN_BIEN), 1);
        String period = "?from=2023-02-01&to=2023-02-02";

        JsonNode district = await(as("DISTRICT_PC_CHAIR", District.BA_DINH), period, 3);
        assertThat(district.at("/bySeverity/S1").asInt()).isEqualTo(1);
        assertThat(district.at("/bySeverity/S4").asInt()).isZero();
        assertThat(district.at("/complicated/count").asInt()).isEqualTo(2);
        assertThat(district.at("/complicated/reportedImmediately/count").asInt())
                .isEqualTo(1);
        assertThat(district.at("/complicated/reportedImmediately/percent").asDouble())
                .isEqualTo(50.0);
        assertThat(district.at("/complicated/acknowledgement/medianMs").asLong())
                .isEqualTo(Duration.ofSeconds(270).toMillis());
        assertThat(district.at("/complicated/acknowledgedInTime/count").asInt()).isEqualTo(1);
        assertThat(district.at("/all/escalatedByTimeout").asInt()).isEqualTo(2);
        assertThat(district.at("/openNow").asInt()).isGreaterThanOrEqualTo(2);
        assertThat(district.path("wards")).hasSize(2);

        JsonNode ward = await(as("WARD_POLICE_DUTY", District.TRUC_BACH_POLICE), period, 2);
        assertThat(ward.at("/wards/0/wardId").asString()).isEqualTo(District.TRUC_BACH.toString());
        assertThat(ward.at("/wards/0/cells/0/category").asString()).isEqualTo("FIR-01");
        assertThat(ward.at("/wards/0/cells/1/count").asInt()).isEqualTo(1);
        await(as("AUDITOR", District.HANOI), period + "&unit=" + District.GROUP_5, 2);
    }

    @Test
    void datesAnIncidentByItsReportInAHalfOpenPeriod() {
        Instant midnight = Instant.parse("2023-03-01T17:00:00Z");
        tell(Story.aFight(midnight), 1);
        tell(Story.aFight(midnight.minusMillis(1)), 1);
        Api chair = as("WARD_PC_CHAIR", District.TRUC_BACH);
        await(chair, "?from=2023-03-01&to=2023-03-03", 2);
        await(chair, "?from=2023-03-01&to=2023-03-02", 1);
        await(chair, "?from=2023-03-02", 1);
        await(chair, "?from=2023-03-02T00:00:00.001%2B07:00&to=2023-03-03", 0);
    }

    @Test
    void keepsFalseAlarmsApartAndCountsAMergedReportNotAtAll() {
        Instant day = Instant.parse("2023-02-11T03:00:00Z");
        Story real = Story.aFight(day);
        Story unfounded = Story.aFight(day);
        Story twin = Story.aFight(day);
        tell(real, 1);
        tell(unfounded, 1);
        tell(twin, 1);
        Api chair = as("WARD_PC_CHAIR", District.TRUC_BACH);
        await(chair, "?from=2023-02-11&to=2023-02-12", 3);

        kafka.send(EventRecords.of(unfounded.foundFalse(), 2));
        kafka.send(EventRecords.of(twin.mergedInto(real.id()), 2));

        JsonNode after = await(chair, "?from=2023-02-11&to=2023-02-12", 1);
        assertThat(after.path("falseAlarms").asInt()).isEqualTo(1);
    }

    @Test
    void answersAnEmptyPeriodWithZeros() {
        JsonNode empty = await(as("AUDITOR", District.HANOI), "?from=2022-05-01&to=2022-06-01", 0);
        assertThat(empty.at("/all/reportDelay/medianMs").asLong()).isZero();
        assertThat(empty.at("/all/acknowledgedInTime/percent").isNumber()).isTrue();
        assertThat(empty.at("/wards/0/total").asInt()).isZero();
        assertThat(as("AUDITOR", District.HANOI).get(uri("")).status()).isEqualTo(200);
    }

    @Test
    void understandsEverySampleOfTheContract() {
        UUID id = EventRecords.sample(IncidentReported.class).aggregateId();
        List<IncidentEvent> samples = List.of(
                EventRecords.sample(IncidentReported.class),
                EventRecords.sample(IncidentEscalated.class),
                EventRecords.sample(IncidentAcknowledged.class),
                EventRecords.sample(ForcesSent.class),
                EventRecords.sample(IncidentResolved.class));
        for (int i = 0; i < samples.size(); i++) {
            kafka.send(EventRecords.of(samples.get(i), i + 1));
        }
        Bson whole = Filters.and(Filters.eq("_id", id), Filters.all("applied", List.of(1L, 2L, 3L, 4L, 5L)));
        Awaitility.await().until(() -> view.read(facts -> facts.countDocuments(whole)) == 1);
    }

    @Test
    void setsAsideWhatItCannotReadAndGoesOn() {
        UUID id = UUID.randomUUID();
        EventType type =
                EventCatalogue.byName("vn.tuantra.incident.reported.v1").orElseThrow();
        kafka.send(EventRecords.withBody(type, id.toString(), "{\"incident\":".getBytes(UTF_8)));
        Story next = Story.aFight(Instant.parse("2023-05-01T03:00:00Z"));
        tell(next, 1);

        assertThat(kafka.await(
                        "incident.events.reporting-service.dlq",
                        1,
                        record -> record.key().equals(id.toString())))
                .allSatisfy(record ->
                        assertThat(KafkaProbe.header(record, "dlq-code")).isEqualTo("UNREADABLE_EVENT"));
        await(as("WARD_PC_CHAIR", District.TRUC_BACH), "?from=2023-05-01&to=2023-05-02", 1);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void showsFiguresToThoseWhoDirectOrInspectInTheirPartOfTheTree(Role role) {
        int expected = READERS.contains(role) ? 200 : 403;
        String ward = uri("?unit=" + District.TRUC_BACH);
        assertThat(as(role.name(), District.TRUC_BACH).get(ward).status()).isEqualTo(expected);
        assertThat(as(role.name(), District.TRUC_BACH_POLICE).get(ward).status())
                .isEqualTo(expected);
        assertThat(as(role.name(), District.BA_DINH).get(ward).status()).isEqualTo(expected);
        assertThat(as(role.name(), District.DIEN_BIEN).get(ward).status()).isEqualTo(403);
        assertThat(as(role.name(), District.TRUC_BACH)
                        .get(uri("?unit=" + District.BA_DINH))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void namesWhatIsWrongWithTheQuestion() {
        Api auditor = as("AUDITOR", District.HANOI);
        assertThat(auditor.get(uri("?from=2024-06-02&to=2024-06-01")).code()).isEqualTo("EMPTY_PERIOD");
        assertThat(auditor.get(uri("?from=1990-01-01&to=2024-06-01")).code()).isEqualTo("PERIOD_TOO_LONG");
        assertThat(auditor.get(uri("?from=soon")).code()).isEqualTo("INVALID_FIELD");
        assertThat(auditor.get(uri("?unit=soon")).code()).isEqualTo("MALFORMED_VALUE");
        assertThat(auditor.get(uri("?unit=" + UUID.randomUUID())).code()).isEqualTo("OUTSIDE_YOUR_UNIT");
        assertThat(with(TestTokens.of("machine", null, "AUDITOR")).get(uri("")).code())
                .isEqualTo("INVALID_FIELD");
        assertThat(stranger().get(uri("")).status()).isEqualTo(401);
        assertThat(with(TestTokens.expired("a", District.HANOI, "AUDITOR"))
                        .get(uri(""))
                        .code())
                .isEqualTo("TOKEN_INVALID");
    }

    private void tell(Story story, int events) {
        for (int i = 0; i < events; i++) {
            kafka.send(EventRecords.of(story.events().get(i), i + 1));
        }
    }

    private static JsonNode await(Api api, String query, int count) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> api.get(uri(query)).body(),
                        body -> body.at("/all/count").asInt(-1) == count);
    }

    private static String uri(String query) {
        return "/api/indicators/incidents" + query;
    }
}

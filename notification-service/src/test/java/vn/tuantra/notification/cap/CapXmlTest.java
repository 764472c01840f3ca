package vn.tuantra.notification.cap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.contract.incident.IncidentState;
import vn.tuantra.contract.incident.IncidentSummary;
import vn.tuantra.contract.incident.Place;
import vn.tuantra.contract.incident.Severity;
import vn.tuantra.notification.fixture.AnIncident;
import vn.tuantra.testkit.district.District;

class CapXmlTest {

    private static final Instant SENT = Instant.parse("2022-04-15T15:01:10.219Z");
    private static Schema schema;

    @BeforeAll
    static void loadSchema() throws SAXException {
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        URL xsd = Objects.requireNonNull(CapXmlTest.class.getResource("/cap/CAP-v1.2.xsd"));
        schema = factory.newSchema(xsd);
    }

    @ParameterizedTest
    @EnumSource(IncidentState.class)
    void everyStateAndTypeIsValid(IncidentState state) throws Exception {
        for (CapMessage.Type type : CapMessage.Type.values()) {
            for (Severity severity : Severity.values()) {
                validate(CapXml.write(message(
                        AnIncident.of(severity, District.TRUC_BACH_POLICE).summary(state), type)));
            }
        }
    }

    @Test
    void aPlaceInWordsOnlyIsValid() throws Exception {
        AnIncident incident =
                AnIncident.of(Severity.S1, District.TRUC_BACH_POLICE).at(new Place(null, null, "Chợ Châu Long"));

        String xml = write(incident.summary(IncidentState.REPORTED));

        assertThat(xml).doesNotContain("<circle>").contains("<areaDesc>");
    }

    @Test
    void hostileTextStaysText() throws Exception {
        AnIncident incident = AnIncident.of(Severity.S1, District.TRUC_BACH_POLICE)
                .at(new Place(21.0, 105.8, "]]></areaDesc><info>&\u0000\u000b<!-- \uD83D\uDE00"));

        String xml = write(incident.summary(IncidentState.REPORTED));

        assertThat(xml)
                .contains("]]&gt;&lt;/areaDesc&gt;&lt;info&gt;&amp;", "\uD83D\uDE00")
                .doesNotContain("\u000b");
    }

    @Test
    void saysWhatTheMappingSays() throws Exception {
        String xml = write(AnIncident.of(Severity.S1, District.TRUC_BACH_POLICE).summary(IncidentState.REPORTED));

        assertThat(xml)
                .contains(
                        "<identifier>11111111-0000-4000-8000-000000000001</identifier>",
                        "<sent>2022-04-15T22:01:10+07:00</sent>",
                        "<msgType>Alert</msgType>",
                        "<scope>Restricted</scope>",
                        "<urgency>Immediate</urgency>",
                        "<severity>Extreme</severity>",
                        "<certainty>Observed</certainty>",
                        "<category>Security</category>",
                        "<language>vi-VN</language>",
                        "<language>en-US</language>",
                        "<circle>21.045700,105.841200 0.1</circle>");
        assertThat(write(AnIncident.of(Severity.S2, District.TRUC_BACH_POLICE).summary(IncidentState.RESOLVED)))
                .contains("<urgency>Past</urgency>", "<responseType>AllClear</responseType>");
    }

    @Test
    void theSchemaRefusesWhatTheStandardRefuses() {
        String good = new String(
                CapXml.write(message(
                        AnIncident.of(Severity.S1, District.TRUC_BACH_POLICE).summary(IncidentState.REPORTED),
                        CapMessage.Type.ALERT)),
                StandardCharsets.UTF_8);

        for (String bad : List.of(
                good.replace("Immediate", "Soon"),
                good.replace("+07:00", "Z"),
                good.replace("<scope>Restricted</scope>", ""))) {
            assertThatExceptionOfType(SAXException.class)
                    .isThrownBy(() -> validate(bad.getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Test
    void readsAnAcknowledgement() {
        UUID alert = UUID.randomUUID();
        CapAnswer answer = CapAnswer.read(answer("Ack", "tuan-tra@localhost," + alert + ",2022-04-15T22:01:10+07:00"));

        assertThat(answer.kind()).isEqualTo(CapAnswer.Kind.ACK);
        assertThat(answer.alertIds()).containsExactly(alert);
        assertThat(answer.sender()).isEqualTo("centre@example.test");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not xml",
                "<alert/>",
                "<alert xmlns=\"urn:oasis:names:tc:emergency:cap:1.1\"><msgType>Ack</msgType></alert>",
                "<other xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\"/>",
                "<!DOCTYPE alert [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><alert"
                        + " xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\"><identifier>&x;</identifier></alert>",
                "<!DOCTYPE a [<!ENTITY l \"lol\"><!ENTITY m \"&l;&l;&l;\">]><alert"
                        + " xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\"><identifier>&m;</identifier></alert>",
                "<alert xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\"><msgType>Ack</msgType>",
                "<alert xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\"><a><a><a><a><a><a><a><a><a/></a></a></a></a></a></a></a></a></alert>"
            })
    void refusesWhatIsNoCap(String xml) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> CapAnswer.read(xml.getBytes(StandardCharsets.UTF_8)))
                .extracting(Refusal::code)
                .isIn("MALFORMED_CAP", "NOT_AN_ANSWER", "NOT_ACTUAL");
    }

    @Test
    void refusesAnAlertAsAnAnswerAndAnAnswerWithoutReferences() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> CapAnswer.read(answer("Alert", "a," + UUID.randomUUID() + ",t")))
                .extracting(Refusal::code)
                .isEqualTo("NOT_AN_ANSWER");
        for (String references : List.of("", "a,not-a-uuid,t", "only-one-part", "a,b,c,d")) {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> CapAnswer.read(answer("Ack", references)))
                    .extracting(Refusal::code)
                    .isEqualTo("MALFORMED_CAP");
        }
    }

    static byte[] answer(String type, String references) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
                  <identifier>answer-1</identifier>
                  <sender>centre@example.test</sender>
                  <sent>2022-04-15T22:02:00+07:00</sent>
                  <status>Actual</status>
                  <msgType>%s</msgType>
                  <scope>Private</scope>
                  <references>%s</references>
                </alert>
                """.formatted(type, references).getBytes(StandardCharsets.UTF_8);
    }

    private static String write(IncidentSummary incident) throws Exception {
        byte[] xml = CapXml.write(message(incident, CapMessage.Type.ALERT));
        validate(xml);
        return new String(xml, StandardCharsets.UTF_8);
    }

    private static CapMessage message(IncidentSummary incident, CapMessage.Type type) {
        UUID earlier = UUID.fromString("11111111-0000-4000-8000-000000000000");
        return new CapMessage(
                UUID.fromString("11111111-0000-4000-8000-000000000001"),
                "tuan-tra@localhost",
                SENT,
                type,
                District.TRUC_BACH_POLICE,
                incident.incidentId(),
                type == CapMessage.Type.ALERT
                        ? List.of()
                        : List.of(CapMessage.reference("tuan-tra@localhost", earlier, SENT)),
                incident,
                CapMessage.Certainty.OBSERVED,
                "Công an Trúc Bạch",
                incident.place().address() + ", Phường Trúc Bạch");
    }

    private static void validate(byte[] xml) throws SAXException, IOException {
        schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(xml)));
    }
}

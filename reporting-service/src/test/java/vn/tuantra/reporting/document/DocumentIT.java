package vn.tuantra.reporting.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.reporting.fixture.Offices;
import vn.tuantra.reporting.fixture.RunningReportingService;
import vn.tuantra.reporting.fixture.Story;
import vn.tuantra.testkit.contract.EventRecords;
import vn.tuantra.testkit.contract.KafkaProbe;
import vn.tuantra.testkit.district.District;
import vn.tuantra.testkit.http.Api;

class DocumentIT extends RunningReportingService {

    private static final String REPORTS = "/api/reports/submissions/";
    private static final String CONSOLIDATIONS = "/api/reports/consolidations";
    private static final String PERIOD = "2024-Q3";
    private static final String TEXTS =
            "{\"SITUATION\":\"Địa bàn ổn định\",\"RESULTS\":\"Đã tổ chức tốt\",\"OUTLOOK\":\"Tiếp tục\",\"PROPOSALS\":\"Không\"}";

    private final UnitDirectory directory;

    DocumentIT(UnitDirectory directory) {
        super(directory);
        this.directory = directory;
    }

    @BeforeEach
    void offices() {
        Offices.publishAndAwait(id -> directory.tree().find(id).isPresent());
    }

    @Test
    void comesFromTheDraftToTheDistrictsSumInEveryForm() throws IOException, NoSuchAlgorithmException {
        tell(Story.aFight(Instant.parse("2024-07-02T03:00:00Z")));
        tell(Story.aFight(Instant.parse("2024-07-03T03:00:00Z")));
        tell(Story.aFight(Instant.parse("2024-07-04T03:00:00Z")).in(District.DIEN_BIEN));
        String trucBach = drafted(District.TRUC_BACH, 2);
        String dienBien = drafted(District.DIEN_BIEN, 1);

        String draft = text(pdf(chair(District.TRUC_BACH), REPORTS + trucBach));
        assertThat(draft).contains("/BC-UBND", "Kính gửi: Công an quận Ba Đình.", "Địa bàn ổn định", "Số vụ việc: 2");
        assertThat(docx(chair(District.TRUC_BACH), REPORTS + trucBach))
                .contains("UBND PHƯỜNG TRÚC BẠCH", "BÁO CÁO", "quý III năm 2024", "Địa bàn ổn định", "Số vụ việc: 2");

        JsonNode signed = signed(District.TRUC_BACH, trucBach, "{\"signerName\":\"Nguyễn Thị Mẫu\"}");
        signed(District.DIEN_BIEN, dienBien, "{}");
        tell(Story.aFight(Instant.parse("2024-07-05T03:00:00Z")));
        byte[] file = pdf(chair(District.TRUC_BACH), REPORTS + trucBach);
        assertThat(sha256(file)).isEqualTo(signed.path("pdfSha256").asString());
        assertThat(pdf(chair(District.TRUC_BACH), REPORTS + trucBach)).isEqualTo(file);
        assertThat(text(file))
                .contains("Số: %s-UBND".formatted(signed.path("number").asString()), "Nguyễn Thị Mẫu", "Số vụ việc: 2");
        try (XSSFWorkbook book = xlsx(chair(District.TRUC_BACH), REPORTS + trucBach)) {
            Row cases = row(book, "I1");
            assertThat(cases.getCell(2).getCellType()).isEqualTo(CellType.FORMULA);
            assertThat(cases.getCell(2).getNumericCellValue()).isEqualTo(2);
        }

        List.of(trucBach, dienBien)
                .forEach(id -> List.of("receipt", "acceptance")
                        .forEach(step -> done(team(), REPORTS + id + "/" + step, "{}")));
        JsonNode compiled = done(
                team(),
                CONSOLIDATIONS,
                "{\"unitId\":\"%s\",\"period\":\"%s\"}".formatted(Offices.MOVEMENT_TEAM, PERIOD));
        String district = CONSOLIDATIONS + "/" + compiled.path("id").asString();
        JsonNode sealed = done(
                as("DISTRICT_POLICE_COMMAND", District.BA_DINH_POLICE),
                district + "/signature",
                "{\"signerName\":\"Trần Văn Thử\"}");
        byte[] whole = pdf(team(), district);
        assertThat(sha256(whole)).isEqualTo(sealed.path("pdfSha256").asString());
        assertThat(text(whole))
                .contains("CÔNG AN QUẬN BA ĐÌNH", "Số: 01/BC-CAQ", "Trần Văn Thử", "Số vụ việc: 3", "Phòng Tư pháp");
        try (XSSFWorkbook book = xlsx(team(), district)) {
            Row cases = row(book, "I1");
            assertThat(cases.getCell(4).getCellFormula()).startsWith("SUM(");
            assertThat(cases.getCell(4).getNumericCellValue()).isEqualTo(3);
            assertThat(book.getSheetAt(0).getRow(2).getCell(4).getStringCellValue())
                    .isEqualTo("Cộng");
        }

        Api command = as("DISTRICT_POLICE_COMMAND", District.BA_DINH_POLICE);
        assertThat(command.get(district + "/public.json").code()).isEqualTo("NOT_SENT_YET");
        done(command, district + "/dispatch", "{}");
        JsonNode shown = command.get(district + "/public.json").body();
        assertThat(shown.at("/figures/units").valueStream().map(JsonNode::asString))
                .containsExactly("Phường Trúc Bạch", "Phường Điện Biên");
        assertThat(shown.at("/figures/rows").valueStream())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.path("total").asLong(0)).isNotIn(1L, 2L, 3L, 4L));
        String csv = command.get(district + "/public.csv").raw().body();
        assertThat(csv)
                .startsWith("\ufeff\"Mã\",\"Chỉ tiêu\",\"Phường Trúc Bạch\"")
                .contains("\"C3\",");
        assertThat(command.get(REPORTS + trucBach + "/public.csv").status()).isEqualTo(404);
    }

    @Test
    void isNothingForStrangersAndInNoOtherForm() {
        String id = drafted(District.TRUC_BACH, "2024-Q1");
        assertThat(as("WARD_PC_CHAIR", District.DIEN_BIEN)
                        .get(REPORTS + id + "/document.pdf")
                        .status())
                .isEqualTo(404);
        assertThat(as("TEAM_MEMBER", District.TRUC_BACH)
                        .get(REPORTS + id + "/document.pdf")
                        .code())
                .isEqualTo("ROLE_NOT_ALLOWED");
        assertThat(stranger().get(REPORTS + id + "/document.pdf").status()).isEqualTo(401);
        assertThat(chair(District.TRUC_BACH).get(REPORTS + id + "/document.exe").status())
                .isEqualTo(404);
        assertThat(chair(District.TRUC_BACH)
                        .get(REPORTS + UUID.randomUUID() + "/document.pdf")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void refusesANameThatIsNone() {
        String id = drafted(District.TRUC_BACH, "2023-Q1");
        done(chair(District.TRUC_BACH), REPORTS + id + "/review", "{}");
        Api.Answer answer = chair(District.TRUC_BACH).post(REPORTS + id + "/signature", "{\"signerName\":\"=1+1\"}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.raw().body()).contains("signerName");
    }

    @Test
    void callsEveryIndicatorByAName() {
        JsonNode names = team().get("/api/indicators/names").body();
        assertThat(names.path("P1").asString()).isEqualTo("Số ca (lượt) tuần tra");
        assertThat(names.path("part.ORD").asString()).isEqualTo("Trật tự công cộng");
    }

    private String drafted(UUID ward, int cases) {
        String id = drafted(ward, PERIOD);
        Awaitility.await(cases + " cases")
                .atMost(Duration.ofSeconds(30))
                .until(() -> chair(ward)
                                .get(REPORTS + id + "/cell?code=I1&part=ORD.S2")
                                .body()
                                .path("things")
                                .asInt()
                        == cases);
        return id;
    }

    private String drafted(UUID ward, String period) {
        String body = "{\"unitId\":\"%s\",\"period\":\"%s\",\"texts\":%s,\"manual\":{\"C3\":4}}"
                .formatted(ward, period, TEXTS);
        Api.Answer answer =
                chair(ward).send("PUT", "/api/reports/submissions", BodyPublishers.ofString(body), Map.of());
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
        return answer.body().path("id").asString();
    }

    private JsonNode signed(UUID ward, String id, String signing) {
        done(chair(ward), REPORTS + id + "/review", "{}");
        JsonNode signed = done(chair(ward), REPORTS + id + "/signature", signing);
        done(chair(ward), REPORTS + id + "/dispatch", "{}");
        return signed;
    }

    private static JsonNode done(Api api, String path, String body) {
        Api.Answer answer = api.post(path, body);
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
        return answer.body();
    }

    private static byte[] pdf(Api api, String path) {
        HttpResponse<byte[]> answer = file(api, path + "/document.pdf");
        assertThat(answer.headers().firstValue("content-type")).contains("application/pdf");
        assertThat(answer.headers().firstValue("content-disposition").orElse(""))
                .contains(PERIOD + ".pdf");
        return answer.body();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String docx(Api api, String path) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(
                        file(api, path + "/document.docx").body()));
                XWPFWordExtractor text = new XWPFWordExtractor(document)) {
            return text.getText();
        }
    }

    private static XSSFWorkbook xlsx(Api api, String path) throws IOException {
        return new XSSFWorkbook(
                new ByteArrayInputStream(file(api, path + "/document.xlsx").body()));
    }

    private static Row row(XSSFWorkbook book, String code) {
        for (Row row : book.getSheetAt(0)) {
            if (row.getCell(0) != null && row.getCell(0).getStringCellValue().equals(code)) {
                return row;
            }
        }
        throw new AssertionError("no row " + code);
    }

    private static HttpResponse<byte[]> file(Api api, String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + api.port() + path))
                .header("authorization", "Bearer " + api.token())
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String sha256(byte[] content) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }

    private static void tell(Story story) {
        try (KafkaProbe kafka = new KafkaProbe()) {
            kafka.send(EventRecords.of(story.reported(), 1));
        }
    }

    private Api chair(UUID ward) {
        return as("WARD_PC_CHAIR", ward);
    }

    private Api team() {
        return as("MOVEMENT_TEAM", Offices.MOVEMENT_TEAM);
    }
}

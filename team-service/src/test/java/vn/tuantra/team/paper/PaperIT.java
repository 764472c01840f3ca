package vn.tuantra.team.paper;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.chassis.security.Role;
import vn.tuantra.team.fixture.District;
import vn.tuantra.team.fixture.RunningTeamService;
import vn.tuantra.team.fixture.Training;

/** The papers of a ward, read by another library than the one that wrote them. */
class PaperIT extends RunningTeamService {

    @LocalServerPort
    private int port;

    PaperIT(UnitDirectory directory) {
        super(directory);
    }

    @Test
    void printsTheFoundingDecisionWithItsList() throws IOException {
        WorkingTeam team = workingTeam("2024-07-02");
        String paper = "/api/teams/" + team.id() + "/founding-paper.";
        String text = textOf("decision", file(CHAIR, paper + "pdf", null));
        assertThat(text)
                .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
                .contains("QUYẾT ĐỊNH")
                .contains("Về việc thành lập Tổ mẫu")
                .contains("Luật Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở")
                .contains("gồm 04 thành viên")
                .contains("ngày 02 tháng 7 năm 2024")
                .contains("DANH SÁCH THÀNH VIÊN")
                .contains("Trần Thị Mẫu")
                .contains("Cảnh sát khu vực")
                .contains("Như Điều 3");
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file(CHAIR, paper + "docx", null)))) {
            XWPFTable list = document.getTables().getLast();
            assertThat(list.getNumberOfRows()).isEqualTo(5);
            assertThat(list.getRow(1).getCell(6).getText()).isEqualTo("Tổ trưởng");
        }
        refused(call("POST", CHAIR, paper + "xlsx", null), 404, "NOT_FOUND");
        refused(
                call("POST", token("d", Role.WARD_POLICE_DUTY, District.WARD), paper + "pdf", null),
                403,
                "ROLE_NOT_ALLOWED");
        refused(
                call("POST", token("c", Role.WARD_PC_CHAIR, District.OTHER_WARD), paper + "pdf", null),
                404,
                "NOT_FOUND");
        String auditor = token("auditor", Role.AUDITOR, District.CITY);
        assertThat(ok(call(
                                "GET",
                                auditor,
                                "/api/teams/members/" + team.members().getFirst() + "/looks",
                                null))
                        .path("items")
                        .toString())
                .contains("print-founding-paper");
    }

    @Test
    void leavesRoomForNumberAndDateInAProposal() throws IOException {
        WorkingTeam team = proposedTeam(District.GROUP, STAFF);
        assertThat(textOf("proposal", file(STAFF, "/api/teams/" + team.id() + "/founding-paper.pdf", null)))
                .contains("/QĐ-UBND")
                .contains("có hiệu lực kể từ ngày ký")
                .doesNotContain("năm 2024");
    }

    /** The card proves nothing by itself: whoever reads its code asks the register. */
    @Test
    void printsACardThatTheRegisterAnswersFor() throws IOException {
        WorkingTeam team = workingTeam();
        UUID bearer = team.members().get(3);
        String paper = "/api/teams/" + team.id() + "/members/" + bearer + "/card.";
        assertThat(textOf("card", file(STAFF, paper + "pdf", null)))
                .contains("THẺ THÀNH VIÊN", "Trần Thị Mẫu", "Tổ viên – Tổ mẫu", "Quét để kiểm tra thẻ");
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file(STAFF, paper + "docx", null)))) {
            assertThat(document.getAllPictures()).hasSize(1);
        }
        refused(
                call("POST", token("d", Role.WARD_POLICE_DUTY, District.WARD), paper + "pdf", null),
                403,
                "ROLE_NOT_ALLOWED");
        String uri = "/api/teams/cards/" + bearer;
        String police = token("p", Role.WARD_POLICE_DUTY, District.WARD_POLICE);
        JsonNode checked = ok(call("GET", police, uri, null));
        assertThat(checked.path("holds").asBoolean()).isTrue();
        assertThat(checked.path("fullName").asString()).startsWith("T. T. M.");
        refused(call("GET", token("p", Role.WARD_POLICE_DUTY, District.OTHER_WARD), uri, null), 404, "NOT_FOUND");
        refused(call("GET", police, "/api/teams/cards/" + UUID.randomUUID(), null), 404, "NOT_FOUND");
        ok(call("POST", CHAIR, "/api/teams/" + team.id() + "/suspension", decision(UUID.randomUUID(), "2024-07-30")));
        assertThat(ok(call("GET", police, uri, null)).path("holds").asBoolean()).isFalse();
    }

    @Test
    void printsWhatAMemberHasReceived() throws IOException {
        WorkingTeam team = workingTeam();
        UUID holder = team.members().get(1);
        Map<String, Object> receiver = Map.of("teamId", team.id(), "memberId", holder);
        refused(call("POST", STAFF, "/api/equipment/hand-over-receipt.pdf", receiver), 409, "HOLDS_NOTHING");
        UUID item = UUID.randomUUID();
        ok(call(
                "POST",
                STAFF,
                "/api/equipment",
                Map.of("id", item, "wardId", District.WARD, "type", "RADIO", "serial", "BD-" + item)));
        ok(call(
                "POST",
                STAFF,
                "/api/equipment/" + item + "/issue",
                Map.of("teamId", team.id(), "memberId", holder, "decisionNumber", "7/QĐ-UBND")));
        assertThat(textOf("receipt", file(STAFF, "/api/equipment/hand-over-receipt.pdf", receiver)))
                .contains("BIÊN BẢN")
                .contains("Bộ đàm")
                .contains("7/QĐ-UBND")
                .contains("Tổ phó Tổ mẫu");
        assertThat(file(STAFF, "/api/equipment/hand-over-receipt.docx", receiver))
                .startsWith('P', 'K');
        ok(call("POST", STAFF, "/api/equipment/" + item + "/loss", null));
        refused(call("POST", STAFF, "/api/equipment/hand-over-receipt.pdf", receiver), 409, "HOLDS_NOTHING");
    }

    @Test
    void printsTheListOnWhichPeopleSignForTheirMoney() throws IOException {
        workingTeam("2024-07-02");
        JsonNode run =
                ok(call("POST", STAFF, "/api/welfare/allowances", Map.of("wardId", District.WARD, "month", "2025-03")));
        String list = "/api/welfare/allowances/" + run.path("runId").asString() + "/pay-list.";
        String text = textOf("pay-list", file(STAFF, list + "pdf", null));
        assertThat(text)
                .contains("tháng 3 năm 2025")
                .contains("Trần Thị Mẫu")
                .contains("Hỗ trợ hằng tháng")
                .contains("Ký nhận")
                .contains("Tổng cộng")
                .contains(MoneyInWords.of(run.path("totalVnd").asLong()));
        refused(
                call("POST", token("k", Role.WARD_POLICE_COMMAND, District.WARD_POLICE), list + "pdf", null),
                403,
                "ROLE_NOT_ALLOWED");
    }

    @Test
    void printsTheCertificateOfWhoeverHasPassed() throws IOException {
        WorkingTeam team = workingTeam();
        UUID passed = team.members().get(1);
        UUID failed = team.members().get(2);
        String police = token("trainer", Role.DISTRICT_POLICE_COMMAND, District.DISTRICT_POLICE);
        Map<String, Object> programme = Training.programme(District.DISTRICT_POLICE);
        ok(call("POST", police, Training.PROGRAMMES, programme));
        Map<String, Object> course =
                Training.course(District.DISTRICT_POLICE, Training.idOf(programme), LocalDate.of(2026, 1, 15));
        ok(call("POST", police, Training.COURSES, course));
        String uri = Training.COURSES + "/" + Training.idOf(course);
        ok(call(
                "POST",
                police,
                uri + "/enrolments",
                Map.of(
                        "members",
                        List.of(
                                Map.of("teamId", team.id(), "memberId", passed),
                                Map.of("teamId", team.id(), "memberId", failed)))));
        ok(call("POST", police, uri + "/attendance", Map.of("memberIds", List.of(passed, failed))));
        ok(call("POST", police, uri + "/results", Map.of("memberIds", List.of(passed))));
        assertThat(textOf("certificate", file(police, uri + "/certificates/" + passed + ".pdf", null)))
                .contains("GIẤY CHỨNG NHẬN")
                .contains("sinh năm 1985, Tổ phó Tổ mẫu")
                .contains("ngày 15/01/2026 tại Hội trường, thời lượng 8 giờ")
                .contains("Pháp luật; Công cụ hỗ trợ")
                .contains("đến trước ngày");
        refused(call("POST", police, uri + "/certificates/" + failed + ".pdf", null), 404, "NOT_FOUND");
    }

    private byte[] file(String token, String path, @Nullable Object body) {
        return Objects.requireNonNull(http.post()
                .uri("http://127.0.0.1:" + port + path)
                .headers(headers -> headers.setBearerAuth(token))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body == null ? Map.of() : body)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Cache-Control", "no-store")
                .expectBody(byte[].class)
                .returnResult()
                .getResponseBody());
    }

    /** Lines joined; a copy for whoever wants to look, where {@code tuantra.pictures} names a folder. */
    private static String textOf(String name, byte[] pdf) throws IOException {
        String folder = System.getProperty("tuantra.pictures");
        if (folder != null) {
            Files.write(Path.of(folder, name + ".pdf"), pdf);
        }
        assertThat(new String(Arrays.copyOf(pdf, 5), ISO_8859_1)).isEqualTo("%PDF-");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}

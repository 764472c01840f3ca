package vn.tuantra.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tuantra.local.LocalStack;
import vn.tuantra.local.Service;
import vn.tuantra.local.StackOptions;
import vn.tuantra.local.demo.DemoDistrict;
import vn.tuantra.local.demo.DemoUnit;

/**
 * A workbook of many members: how long until it is checked, sealed and staged, how long until every team works, and what
 * it costs the team service in memory. The store is the embedded stand-in, the machine is shared with everything else.
 */
public final class MemberImport {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String STAFF = "canbo.trucbach";
    private static final String CHAIR = "chutich.trucbach";
    private static final int TEAM_SIZE = 5;
    private static final List<String> HEADER = List.of(
            "team",
            "group",
            "decisionNumber",
            "decisionDate",
            "reason",
            "fullName",
            "birthYear",
            "sex",
            "category",
            "phone",
            "role",
            "joinedOn");

    private final LocalStack stack;
    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();

    private MemberImport(LocalStack stack) {
        this.stack = stack;
    }

    /** Argument: how many members. */
    public static void main(String[] args) throws Exception {
        int members = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
        try (LocalStack stack = LocalStack.start(StackOptions.onFreePorts())) {
            stack.seed();
            System.out.println(new JsonMapper().writeValueAsString(new MemberImport(stack).measure(members)));
        }
    }

    private Map<String, Object> measure(int members) throws Exception {
        byte[] file = workbook(members);
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("benchmark", "import of a workbook of members, seconds");
        result.put("members", members);
        result.put("fileBytes", file.length);
        result.put("memoryBeforeMb", megabytes("VmRSS"));

        long began = System.nanoTime();
        send(STAFF, "/api/teams/imports?dryRun=true", file);
        result.put("dryRun", secondsSince(began));
        System.err.println(result);

        began = System.nanoTime();
        JsonNode proposed = send(STAFF, "/api/teams/imports", file);
        result.put("checkedSealedAndStaged", secondsSince(began));
        System.err.println(result);

        began = System.nanoTime();
        String uri = "/api/teams/imports/" + proposed.path("id").asString();
        send(CHAIR, uri + "/acceptance", new byte[0]);
        JsonNode progress = get(uri);
        while (progress.path("status").asString("").equals("ACCEPTED")) {
            Waiting.pause(Duration.ofMillis(200));
            progress = get(uri);
        }
        result.put("everyTeamFounded", secondsSince(began));
        result.put("status", progress.path("status").asString(""));
        result.put("teams", progress.path("done").asInt(0));
        result.put("memoryPeakMb", megabytes("VmHWM"));
        result.put("store", "embedded stand-in (H2), not MongoDB");
        return result;
    }

    private static byte[] workbook(int members) throws IOException {
        List<String> groups = DemoDistrict.units().stream()
                .filter(unit -> DemoDistrict.TRUC_BACH.equals(unit.parentId()))
                .map(DemoUnit::code)
                .toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SXSSFWorkbook workbook = new SXSSFWorkbook()) {
            SXSSFSheet sheet = workbook.createSheet();
            write(sheet.createRow(0), HEADER);
            for (int i = 0; i < members; i++) {
                int team = i / TEAM_SIZE;
                int place = i % TEAM_SIZE;
                write(
                        sheet.createRow(i + 1),
                        List.of(
                                "Tổ mẫu " + team,
                                groups.get(team % groups.size()),
                                "M" + team + "/QĐ-UBND",
                                "2024-07-01",
                                "Số liệu đo",
                                "Nguyễn Thị Mẫu " + Integer.toString(i, 26),
                                "1990",
                                "Nữ",
                                "Bảo vệ dân phố",
                                "09%08d".formatted(i),
                                place == 0 ? "Tổ trưởng" : place == 1 ? "Tổ phó" : "Tổ viên",
                                "2024-07-01"));
            }
            workbook.write(out);
        }
        return out.toByteArray();
    }

    private static void write(Row row, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            row.createCell(i).setCellValue(cells.get(i));
        }
    }

    private JsonNode send(String user, String path, byte[] body) throws Exception {
        return answer(request(user, path)
                .header("Content-Type", XLSX)
                .POST(BodyPublishers.ofByteArray(body))
                .build());
    }

    private JsonNode get(String path) throws Exception {
        return answer(request(STAFF, path).GET().build());
    }

    private HttpRequest.Builder request(String user, String path) {
        return HttpRequest.newBuilder(stack.service(Service.TEAM, 1).resolve(path))
                .header("Authorization", "Bearer " + stack.tokens().of(user))
                .timeout(Duration.ofMinutes(10));
    }

    private JsonNode answer(HttpRequest request) throws Exception {
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new IllegalStateException(request.uri() + " → " + response.statusCode() + " "
                    + response.body().substring(0, Math.min(500, response.body().length())));
        }
        return json.readTree(response.body());
    }

    private long megabytes(String field) throws IOException {
        String process = stack.processNames().stream()
                .filter(name -> name.startsWith("team"))
                .findFirst()
                .orElseThrow();
        return Files.readAllLines(Path.of("/proc/" + stack.pid(process) + "/status")).stream()
                .filter(line -> line.startsWith(field))
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(-1L);
    }

    private static double secondsSince(long began) {
        return Math.round((System.nanoTime() - began) / 1e8) / 10.0;
    }
}

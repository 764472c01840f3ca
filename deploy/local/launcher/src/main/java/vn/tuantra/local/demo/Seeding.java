package vn.tuantra.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.tuantra.local.EdgeClient;
import vn.tuantra.local.EdgeClient.Answer;
import vn.tuantra.local.Patience;
import vn.tuantra.local.process.Progress;

/** Puts the demo district in through the public API, as its staff would; what is there already is left alone. */
public final class Seeding {

    private static final Duration UNTIL_KNOWN = Duration.ofSeconds(30);
    private static final LocalDate DECIDED_ON = LocalDate.of(2022, 4, 1);
    private static final String ADMINISTRATOR = "quantri";

    private final EdgeClient client;
    private final Progress progress;
    private final DemoUsers users = DemoDistrict.users();

    public Seeding(EdgeClient client, Progress progress) {
        this.client = client;
        this.progress = progress;
    }

    /** Returns when every team of the demo may patrol. */
    public void run() {
        Progress.Step step = progress.begin("demo district");
        List<DemoTeam> missing = DemoDistrict.teams().stream()
                .filter(team -> !statusOf(team).equals("ACTIVE"))
                .toList();
        if (missing.isEmpty()) {
            int renewed = onDuty();
            step.end(renewed == 0 ? "there already" : "rotas of %d posts renewed".formatted(renewed));
            return;
        }
        int units = units(client);
        DemoDistrict.areas()
                .forEach(area -> client.put(ADMINISTRATOR, "/api/units/" + area.unitId() + "/geometry", area.body())
                        .orFail());
        missing.forEach(this::establish);
        int posts = onDuty();
        step.end("%d units, %d teams, %d rotas".formatted(units, missing.size(), posts));
    }

    /** The units alone; answers how many. */
    public static int units(EdgeClient client) {
        List<DemoUnit> units = DemoDistrict.units();
        units.forEach(unit -> client.put(ADMINISTRATOR, "/api/units/" + unit.id(), unit.body())
                .orFail());
        return units.size();
    }

    private int onDuty() {
        new DemoSource(client, ADMINISTRATOR).register();
        return new DemoDuty(client, users).enter(Instant.now());
    }

    private void establish(DemoTeam team) {
        if (statusOf(team).isEmpty()) {
            Patience.until(
                            UNTIL_KNOWN,
                            () -> client.post(staffOf(team), "/api/teams", team.proposal()),
                            Answer::isSuccess)
                    .orFail();
        }
        if (statusOf(team).equals("PROPOSED")) {
            client.post(chairOf(team), path(team) + "/decision", decision(team)).orFail();
        }
        if (statusOf(team).equals("DECIDED")) {
            client.post(chairOf(team), path(team) + "/activation", Map.of()).orFail();
        }
    }

    private static Map<String, Object> decision(DemoTeam team) {
        return Map.of(
                "decisionNumber",
                team.decisionNumber(),
                "decisionDate",
                DECIDED_ON,
                "effectiveDate",
                DECIDED_ON,
                "acknowledgedWarnings",
                List.of(Map.of(
                        "code", "LEADERSHIP_NOT_BOTH_POLICE",
                        "reason", "Tổ phó do lực lượng bảo vệ dân phố đảm nhiệm (dữ liệu mẫu)")));
    }

    private String statusOf(DemoTeam team) {
        Answer answer = client.get(chairOf(team), path(team));
        return answer.isSuccess() ? answer.json().path("status").asString("") : "";
    }

    private static String path(DemoTeam team) {
        return "/api/teams/" + team.id();
    }

    private String staffOf(DemoTeam team) {
        return users.holding("WARD_PC_STAFF", team.unit());
    }

    private String chairOf(DemoTeam team) {
        return users.holding("WARD_PC_CHAIR", team.unit());
    }
}

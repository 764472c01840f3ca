package vn.tuantra.patrol.patrol.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import vn.tuantra.patrol.fixture.ATeam;

/** Requests of the tests. */
final class PatrolBodies {

    private static final JsonMapper JSON = new JsonMapper();

    private PatrolBodies() {}

    static Map<String, Object> plan(UUID id, ATeam team) {
        return new HashMap<>(Map.of(
                "id",
                id,
                "teamId",
                team.id(),
                "type",
                "ROUTINE",
                "plannedStart",
                "2034-07-05T21:00:00+07:00",
                "plannedEnd",
                "2034-07-06T00:30:00+07:00",
                "participants",
                List.of(team.leader(), team.member())));
    }

    static String json(Map<String, Object> body) {
        return JSON.writeValueAsString(body);
    }
}

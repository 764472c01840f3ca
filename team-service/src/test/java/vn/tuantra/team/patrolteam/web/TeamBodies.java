package vn.tuantra.team.patrolteam.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.tuantra.team.fixture.District;

/** Requests of the tests. */
final class TeamBodies {

    private TeamBodies() {}

    static Map<String, Object> proposal(UUID id, int size) {
        List<Map<String, Object>> members = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            members.add(
                    member(i == 0 ? "LEADER" : i == 1 ? "DEPUTY" : "MEMBER", i == 0 ? "AREA_OFFICER" : "CIVIL_GUARD"));
        }
        return new HashMap<>(Map.of(
                "id",
                id,
                "nameVi",
                "Tổ tuần tra nhân dân số 5",
                "residentialGroupId",
                District.GROUP,
                "members",
                members));
    }

    static Map<String, Object> member(String role, String category) {
        return new HashMap<>(Map.of(
                "id",
                UUID.randomUUID(),
                "fullName",
                "Nguyễn Văn Mẫu",
                "birthYear",
                1990,
                "sex",
                "MALE",
                "category",
                category,
                "phone",
                "0912345678",
                "role",
                role,
                "joinedOn",
                "2022-04-01"));
    }

    static Map<String, Object> decision(String number, String day) {
        return new HashMap<>(Map.of(
                "decisionNumber", number,
                "decisionDate", day,
                "effectiveDate", day,
                "acknowledgedWarnings",
                        List.of(Map.of("code", "LEADERSHIP_NOT_BOTH_POLICE", "reason", "Phường chỉ có một CSKV"))));
    }
}

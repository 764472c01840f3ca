package vn.tuantra.team.patrolteam.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import vn.tuantra.team.fixture.District;

/** Requests of the tests. */
final class TeamBodies {

    private static final AtomicInteger NEXT = new AtomicInteger();

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
                "Nguyễn Văn " + word(),
                "birthYear",
                1990,
                "sex",
                "MALE",
                "category",
                category,
                "phone",
                phone(),
                "role",
                role,
                "joinedOn",
                "2022-04-01"));
    }

    /** A name of its own for everybody, but always the same initials. */
    static String word() {
        return "M" + Integer.toString(NEXT.incrementAndGet(), 36);
    }

    static String phone() {
        return "09%08d".formatted(NEXT.incrementAndGet());
    }

    static Map<String, Object> decision(String number, String day) {
        return new HashMap<>(Map.of(
                "decisionNumber", number,
                "decisionDate", day,
                "effectiveDate", day,
                "acknowledgedWarnings",
                        List.of(
                                Map.of("code", "LEADERSHIP_NOT_BOTH_POLICE", "reason", "Phường chỉ có một CSKV"),
                                Map.of("code", "GROUP_HAS_TEAM", "reason", "Tổ dân phố có hơn 600 hộ"))));
    }
}

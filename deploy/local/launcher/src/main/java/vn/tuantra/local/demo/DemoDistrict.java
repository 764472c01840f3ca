package vn.tuantra.local.demo;

import java.util.List;
import java.util.UUID;

/** Ba Đình as it stood on 22 March 2022, with a few invented teams. The ids are fixed. */
public final class DemoDistrict {

    public static final UUID CITY_POLICE = UUID.fromString("20000000-0001-4000-8000-000000000001");
    public static final UUID DISTRICT = UUID.fromString("10000000-0002-4000-8000-000000000001");
    public static final UUID DISTRICT_POLICE = UUID.fromString("20000000-0002-4000-8000-000000000001");
    public static final UUID TRUC_BACH = UUID.fromString("10000000-0003-4000-8000-000000000004");
    public static final UUID TRUC_BACH_POLICE = UUID.fromString("20000000-0003-4000-8000-000000000004");
    public static final UUID TRUC_BACH_TEAM = UUID.fromString("40000000-0000-4000-8000-000000000401");
    public static final UUID DIEN_BIEN = UUID.fromString("10000000-0003-4000-8000-000000000019");
    public static final UUID DIEN_BIEN_POLICE = UUID.fromString("20000000-0003-4000-8000-000000000019");
    public static final UUID DIEN_BIEN_TEAM = UUID.fromString("40000000-0000-4000-8000-000000001901");
    public static final UUID THANH_CONG = UUID.fromString("10000000-0003-4000-8000-000000000034");
    public static final UUID THANH_CONG_POLICE = UUID.fromString("20000000-0003-4000-8000-000000000034");
    public static final UUID THANH_CONG_TEAM = UUID.fromString("40000000-0000-4000-8000-000000003401");

    private DemoDistrict() {}

    /** Parents before their children. */
    public static List<DemoUnit> units() {
        return List.of(DemoFile.read("units.json", DemoUnit[].class));
    }

    /** Areas of the wards. */
    public static List<DemoArea> areas() {
        return List.of(DemoFile.read("areas.json", DemoArea[].class));
    }

    public static List<DemoTeam> teams() {
        return List.of(DemoFile.read("teams.json", DemoTeam[].class));
    }

    public static DemoTeam team(UUID id) {
        return teams().stream()
                .filter(team -> team.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no team " + id));
    }

    public static DemoUsers users() {
        return DemoUsers.read();
    }
}

package vn.tuantra.team.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.unit.DutyAssignment;
import vn.tuantra.contract.unit.DutyRole;
import vn.tuantra.contract.unit.Level;
import vn.tuantra.contract.unit.Line;

/** The district of 2022 with its fourteen wards, their police and one residential group each. */
final class BaDinh {

    static final LocalDate FOUNDED = LocalDate.of(2022, 3, 23);
    static final UUID CITY = id("city");
    static final UUID CITY_POLICE = id("city police");
    static final UUID DISTRICT = id("district");
    static final UUID DISTRICT_POLICE = id("district police");
    static final List<String> WARDS = List.of(
            "00001", "00004", "00006", "00007", "00008", "00010", "00013", "00016", "00019", "00022", "00025", "00028",
            "00031", "00034");

    /** Where the groups of the split wards go. */
    static final Map<String, String> GROUPS = Map.of(
            "00007-01", "00025",
            "00016-01", "00004",
            "00019-01", "00190",
            "00022-01", "00008",
            "00025-01", "00199",
            "00028-01", "00025",
            "00034-01", "00190");

    private BaDinh() {}

    static List<Unit> units() {
        List<Unit> units = new ArrayList<>();
        units.add(unit(CITY, Line.GOV, Level.CITY, "T01", null, CITY_POLICE));
        units.add(unit(CITY_POLICE, Line.POLICE, Level.CITY, "CA-T01", null, CITY));
        units.add(unit(DISTRICT, Line.GOV, Level.DISTRICT, "001", CITY, DISTRICT_POLICE));
        units.add(unit(DISTRICT_POLICE, Line.POLICE, Level.DISTRICT, "CA-001", CITY_POLICE, DISTRICT));
        units.add(unit(id("office"), Line.GOV, Level.OFFICE, "001-VP", DISTRICT, null));
        for (String code : WARDS) {
            units.add(unit(ward(code), Line.GOV, Level.WARD, code, DISTRICT, police(code)));
            units.add(unit(police(code), Line.POLICE, Level.WARD, "CA-" + code, DISTRICT_POLICE, ward(code)));
            units.add(unit(group(code), Line.COMMUNITY, Level.RESIDENTIAL_GROUP, code + "-01", ward(code), null));
        }
        return units;
    }

    static UUID ward(String code) {
        return id("ward " + code);
    }

    static UUID police(String code) {
        return id("police " + code);
    }

    static UUID group(String code) {
        return id("group " + code);
    }

    private static Unit unit(
            UUID id, Line line, Level level, String code, @Nullable UUID parent, @Nullable UUID counterpart) {
        List<DutyAssignment> duties = line == Line.POLICE
                ? List.of(new DutyAssignment(DutyRole.WARD_POLICE_COMMAND, FOUNDED, null))
                : List.of();
        return new Unit(
                id,
                line,
                level,
                code,
                "Đơn vị " + code,
                parent,
                counterpart,
                FOUNDED,
                null,
                duties,
                null,
                null,
                List.of());
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}

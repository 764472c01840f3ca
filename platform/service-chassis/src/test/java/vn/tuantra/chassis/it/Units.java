package vn.tuantra.chassis.it;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.unit.DutyAssignment;
import vn.tuantra.contract.unit.DutyRole;
import vn.tuantra.contract.unit.Level;
import vn.tuantra.contract.unit.Line;
import vn.tuantra.contract.unit.OrgUnitChanged;
import vn.tuantra.testkit.contract.EventRecords;
import vn.tuantra.testkit.contract.KafkaProbe;

/** A small district in story values, published as team-service would. */
final class Units {

    static final UUID DISTRICT = id(1);
    static final UUID DISTRICT_POLICE = id(2);
    static final UUID TRUC_BACH = id(3);
    static final UUID TRUC_BACH_POLICE = id(4);
    static final UUID DIEN_BIEN = id(5);
    static final UUID GROUP_5 = id(6);

    private Units() {}

    static void publish(KafkaProbe kafka) {
        List.of(
                        unit(DISTRICT, Line.GOV, Level.DISTRICT, null, DISTRICT_POLICE),
                        unit(DISTRICT_POLICE, Line.POLICE, Level.DISTRICT, null, DISTRICT),
                        unit(TRUC_BACH, Line.GOV, Level.WARD, DISTRICT, TRUC_BACH_POLICE),
                        unit(TRUC_BACH_POLICE, Line.POLICE, Level.WARD, DISTRICT_POLICE, TRUC_BACH),
                        unit(DIEN_BIEN, Line.GOV, Level.WARD, DISTRICT, null),
                        unit(GROUP_5, Line.COMMUNITY, Level.RESIDENTIAL_GROUP, TRUC_BACH, null))
                .forEach(unit -> kafka.send(EventRecords.of(unit, 1)));
    }

    private static OrgUnitChanged unit(
            UUID id, Line line, Level level, @Nullable UUID parent, @Nullable UUID counterpart) {
        LocalDate from = LocalDate.of(2022, 3, 22);
        return new OrgUnitChanged(
                id,
                line,
                level,
                id.toString().substring(31),
                "Đơn vị",
                parent,
                counterpart,
                from,
                null,
                List.of(new DutyAssignment(DutyRole.WARD_POLICE_COMMAND, from, null)));
    }

    private static UUID id(int number) {
        return new UUID(0x5f0c000000004000L, 0x8000000000000000L + number);
    }
}

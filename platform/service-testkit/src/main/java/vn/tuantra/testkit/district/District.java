package vn.tuantra.testkit.district;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.unit.DutyAssignment;
import vn.tuantra.contract.unit.DutyRole;
import vn.tuantra.contract.unit.Level;
import vn.tuantra.contract.unit.Line;
import vn.tuantra.contract.unit.OrgUnitChanged;
import vn.tuantra.testkit.contract.EventRecords;
import vn.tuantra.testkit.contract.KafkaProbe;

/** Hanoi, Ba Đình and two of its wards with their police, published as team-service would. */
public final class District {

    public static final UUID HANOI = id(1);
    public static final UUID HANOI_POLICE = id(2);
    public static final UUID BA_DINH = id(3);
    public static final UUID BA_DINH_POLICE = id(4);
    public static final UUID TRUC_BACH = id(5);
    public static final UUID TRUC_BACH_POLICE = id(6);
    public static final UUID DIEN_BIEN = id(7);
    public static final UUID DIEN_BIEN_POLICE = id(8);
    public static final UUID GROUP_5 = id(9);

    /** Once this unit is known, all are. */
    private static final UUID LAST_PUBLISHED = GROUP_5;

    private static final AtomicBoolean PUBLISHED = new AtomicBoolean();

    private District() {}

    /** Publishes the units to the test broker, the first time it is called in this JVM. */
    private static void publishOnce() {
        if (PUBLISHED.getAndSet(true)) {
            return;
        }
        try (KafkaProbe kafka = new KafkaProbe()) {
            units().forEach(unit -> kafka.send(EventRecords.of(unit, 1)));
        }
    }

    /** Publishes the units and waits until a service knows all of them. */
    public static void publishAndAwait(Predicate<UUID> known) {
        publishOnce();
        Awaitility.await("units known").atMost(Duration.ofSeconds(20)).until(() -> known.test(LAST_PUBLISHED));
    }

    /** The units, parents first. */
    public static List<OrgUnitChanged> units() {
        return List.of(
                unit(HANOI, Line.GOV, Level.CITY, "Hà Nội", null, HANOI_POLICE),
                unit(HANOI_POLICE, Line.POLICE, Level.CITY, "Công an TP Hà Nội", null, HANOI),
                unit(BA_DINH, Line.GOV, Level.DISTRICT, "Quận Ba Đình", HANOI, BA_DINH_POLICE),
                unit(BA_DINH_POLICE, Line.POLICE, Level.DISTRICT, "Công an quận Ba Đình", HANOI_POLICE, BA_DINH),
                unit(TRUC_BACH, Line.GOV, Level.WARD, "Phường Trúc Bạch", BA_DINH, TRUC_BACH_POLICE),
                unit(TRUC_BACH_POLICE, Line.POLICE, Level.WARD, "Công an Trúc Bạch", BA_DINH_POLICE, TRUC_BACH),
                unit(DIEN_BIEN, Line.GOV, Level.WARD, "Phường Điện Biên", BA_DINH, DIEN_BIEN_POLICE),
                unit(DIEN_BIEN_POLICE, Line.POLICE, Level.WARD, "Công an Điện Biên", BA_DINH_POLICE, DIEN_BIEN),
                unit(GROUP_5, Line.COMMUNITY, Level.RESIDENTIAL_GROUP, "Tổ dân phố số 5", TRUC_BACH, null));
    }

    private static OrgUnitChanged unit(
            UUID id, Line line, Level level, String name, @Nullable UUID parent, @Nullable UUID counterpart) {
        LocalDate from = LocalDate.of(2022, 3, 22);
        DutyRole duty = level == Level.WARD ? DutyRole.WARD_POLICE_COMMAND : DutyRole.UPPER_POLICE_COMMAND;
        return new OrgUnitChanged(
                id,
                line,
                level,
                id.toString().substring(31),
                name,
                parent,
                counterpart,
                from,
                null,
                line == Line.POLICE ? List.of(new DutyAssignment(duty, from, null)) : List.of());
    }

    private static UUID id(int number) {
        return new UUID(0x5f0c000000004000L, 0x8000000000000000L + number);
    }
}

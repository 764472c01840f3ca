package vn.tuantra.testkit.district;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import vn.tuantra.contract.VietnamDay;
import vn.tuantra.contract.unit.DutyAssignment;
import vn.tuantra.contract.unit.DutyRole;
import vn.tuantra.contract.unit.Level;
import vn.tuantra.contract.unit.Line;
import vn.tuantra.contract.unit.OrgUnitChanged;
import vn.tuantra.contract.unit.SuccessionKind;
import vn.tuantra.contract.unit.UnitSuccession;
import vn.tuantra.testkit.contract.EventRecords;
import vn.tuantra.testkit.contract.KafkaProbe;
import vn.tuantra.testkit.http.Api;

/**
 * A ward of Ba Đình that lives, works and is then merged into another, beside a third one that it is none of the business
 * of. What the ward left must be its successor's, and nobody else's.
 *
 * @param ward the one that will end, with its police and one of its residential groups
 * @param district what the wards lie in, with its police
 * @param above the police that is above the wards afterwards
 */
public record Merger(
        UUID ward,
        UUID police,
        UUID group,
        UUID heir,
        UUID heirPolice,
        UUID stranger,
        UUID strangerPolice,
        UUID district,
        UUID districtPolice,
        UUID above) {

    private static final LocalDate BEGIN = LocalDate.of(2022, 3, 22);

    /** Three new wards of Ba Đình, published and known to the service. */
    public static Merger prepared(Predicate<UUID> known) {
        return of(District.BA_DINH, District.BA_DINH_POLICE, District.BA_DINH_POLICE, known);
    }

    /** Three wards of a district of their own, which ends on the same day without a successor, as all did in 2025. */
    public static Merger preparedWithDistrict(Predicate<UUID> known) {
        return of(UUID.randomUUID(), UUID.randomUUID(), District.HANOI_POLICE, known);
    }

    private static Merger of(UUID district, UUID districtPolice, UUID above, Predicate<UUID> known) {
        Merger merger = new Merger(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                district,
                districtPolice,
                above);
        merger.publish(merger.units(null), 1);
        Awaitility.await("the wards are known")
                .atMost(Duration.ofSeconds(20))
                .until(() -> known.test(merger.strangerPolice) && known.test(merger.police));
        return merger;
    }

    /** From today on the first ward is part of the second. Its residential group has not been moved by anybody. */
    public void takeEffect(Predicate<UUID> ended) {
        List<OrgUnitChanged> units = units(VietnamDay.of(Instant.now()));
        publish(endsDistrict() ? units : units.subList(units.size() - 2, units.size()), 2);
        Awaitility.await("the merger is known").atMost(Duration.ofSeconds(20)).until(() -> ended.test(police));
    }

    /**
     * Something that a service keeps of the ward.
     *
     * @param path where one of them is read
     * @param list where they are listed; null where there is no list
     * @param mark what the list shows of it
     */
    public record Kept(String name, String path, @Nullable String list, String mark) {}

    /** Nothing is lost, and nothing is seen by a stranger. */
    public void requireInherited(Kept kept, Function<UUID, Api> asRoleIn) {
        for (UUID unit : List.of(heirPolice, above)) {
            Api.Answer answer = asRoleIn.apply(unit).get(kept.path());
            if (answer.status() != 200) {
                throw new AssertionError(
                        "%s is lost for %s: %d %s".formatted(kept.name(), unit, answer.status(), answer.code()));
            }
        }
        Api.Answer answer = asRoleIn.apply(strangerPolice).get(kept.path());
        if (answer.status() != 404 && answer.status() != 403) {
            throw new AssertionError("a stranger sees " + kept.name() + ": " + answer.status());
        }
        String list = kept.list();
        if (list != null) {
            requireListed(kept, asRoleIn.apply(heirPolice).get(list), true);
            requireListed(kept, asRoleIn.apply(above).get(list), true);
            requireListed(kept, asRoleIn.apply(strangerPolice).get(list), false);
        }
    }

    private static void requireListed(Kept kept, Api.Answer answer, boolean wanted) {
        if (answer.status() != 200) {
            throw new AssertionError("no list of %s: %d %s".formatted(kept.name(), answer.status(), answer.code()));
        }
        if (answer.raw().body().contains(kept.mark()) != wanted) {
            throw new AssertionError((wanted ? "missing in the list: " : "in a stranger's list: ") + kept.name());
        }
    }

    private void publish(List<OrgUnitChanged> units, long sequence) {
        try (KafkaProbe kafka = new KafkaProbe()) {
            units.forEach(unit -> kafka.send(EventRecords.of(unit, sequence)));
        }
    }

    private boolean endsDistrict() {
        return !above.equals(districtPolice);
    }

    /** Those that end come last: who waits for them knows the others. */
    private List<OrgUnitChanged> units(@Nullable LocalDate end) {
        boolean moves = end != null && endsDistrict();
        UUID over = moves ? District.HANOI : district;
        UUID overPolice = moves ? District.HANOI_POLICE : districtPolice;
        List<OrgUnitChanged> units = new ArrayList<>(List.of(
                unit(heir, Line.GOV, Level.WARD, "Phường mới", over, heirPolice, null, null),
                unit(heirPolice, Line.POLICE, Level.WARD, "Công an mới", overPolice, heir, null, null),
                unit(stranger, Line.GOV, Level.WARD, "Phường bên", over, strangerPolice, null, null),
                unit(strangerPolice, Line.POLICE, Level.WARD, "Công an bên", overPolice, stranger, null, null),
                unit(group, Line.COMMUNITY, Level.RESIDENTIAL_GROUP, "Tổ dân phố", ward, null, null, null)));
        if (endsDistrict()) {
            units.add(unit(district, Line.GOV, Level.DISTRICT, "Quận", District.HANOI, districtPolice, end, null));
            units.add(unit(
                    districtPolice,
                    Line.POLICE,
                    Level.DISTRICT,
                    "Công an quận",
                    District.HANOI_POLICE,
                    district,
                    end,
                    null));
        }
        units.add(unit(ward, Line.GOV, Level.WARD, "Phường cũ", district, police, end, heir));
        units.add(unit(police, Line.POLICE, Level.WARD, "Công an cũ", districtPolice, ward, end, heirPolice));
        return units;
    }

    private static OrgUnitChanged unit(
            UUID id,
            Line line,
            Level level,
            String name,
            UUID parent,
            @Nullable UUID counterpart,
            @Nullable LocalDate end,
            @Nullable UUID successor) {
        return new OrgUnitChanged(
                id,
                line,
                level,
                id.toString().substring(0, 6),
                name,
                parent,
                counterpart,
                BEGIN,
                end,
                line == Line.POLICE && level == Level.WARD
                        ? List.of(new DutyAssignment(DutyRole.WARD_POLICE_COMMAND, BEGIN, null))
                        : List.of(),
                null,
                null,
                end == null || successor == null
                        ? List.of()
                        : List.of(new UnitSuccession(successor, SuccessionKind.WHOLE, end, "Nghị quyết 1656")));
    }
}

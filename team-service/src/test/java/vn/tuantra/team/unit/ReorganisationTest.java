package vn.tuantra.team.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tuantra.chassis.directory.OrgUnit;
import vn.tuantra.chassis.directory.UnitTree;
import vn.tuantra.contract.unit.SuccessionKind;
import vn.tuantra.contract.unit.UnitSuccession;

/** The reorganisation of 2025, replayed over the district of 2022. */
class ReorganisationTest {

    private static final Reorganisation LAW = Reorganisation.shipped("ba-dinh-2025");
    private static final Instant MAY = Instant.parse("2025-05-15T13:00:00Z");
    private static final Instant LAST_SECOND = Instant.parse("2025-06-30T16:59:59Z");
    private static final Instant FIRST_SECOND = Instant.parse("2025-06-30T17:00:00Z");

    private final Map<UUID, Unit> after = replayed(BaDinh.GROUPS);
    private final UnitTree tree = UnitTree.of(
            after.values().stream().map(unit -> OrgUnit.from(unit.changed())).toList());

    @ParameterizedTest(name = "{0} goes to {1}")
    @CsvSource({
        "00001, 00097 WHOLE",
        "00004, 00004 WHOLE",
        "00006, 00008 WHOLE",
        "00007, 00008 PART 00025 REMAINDER",
        "00008, 00008 WHOLE",
        "00013, 00004 WHOLE",
        "00016, 00004 PART 00008 REMAINDER",
        "00019, 00070 PART 00004 PART 00226 PART 00190 REMAINDER",
        "00022, 00004 PART 00008 REMAINDER",
        "00025, 00008 PART 00025 PART 00199 REMAINDER",
        "00028, 00004 PART 00008 PART 00025 REMAINDER",
        "00031, 00025 WHOLE",
        "00034, 00025 PART 00190 REMAINDER"
    })
    void givesEveryOldWardItsHeirs(String code, String heirs) {
        assertThat(describe(unit(BaDinh.ward(code)).successors())).isEqualTo(heirs);
        assertThat(unit(BaDinh.police(code)).successors())
                .hasSameSizeAs(unit(BaDinh.ward(code)).successors());
        assertThat(unit(BaDinh.ward(code)).validTo()).isEqualTo(LAW.effectiveDate());
    }

    @Test
    void leavesEveryEarlierDayAsItWas() {
        for (String code : BaDinh.WARDS) {
            if (!code.equals("00010")) {
                assertThat(tree.wardOf(BaDinh.group(code), MAY).map(OrgUnit::id))
                        .contains(BaDinh.ward(code));
                assertThat(tree.wardOf(BaDinh.group(code), LAST_SECOND).map(OrgUnit::id))
                        .contains(BaDinh.ward(code));
                assertThat(tree.wardOf(BaDinh.group(code), FIRST_SECOND)).isEmpty();
            }
        }
        assertThat(tree.policeChain(BaDinh.police("00004"), Instant.parse("2025-02-28T12:00:00Z")))
                .extracting(OrgUnit::id)
                .containsExactly(BaDinh.police("00004"), BaDinh.DISTRICT_POLICE, BaDinh.CITY_POLICE);
        assertThat(tree.policeChain(BaDinh.police("00004"), MAY))
                .extracting(OrgUnit::id)
                .containsExactly(BaDinh.police("00004"), BaDinh.CITY_POLICE);
    }

    @Test
    void reusesCodesWithAnotherMeaning() {
        OrgUnit ngocHa = tree.find(LAW.idOf("GOV/00008")).orElseThrow();
        assertThat(ngocHa.code()).isEqualTo("00008");
        assertThat(ngocHa.nameVi()).contains("Ngọc Hà");
        assertThat(tree.at(BaDinh.ward("00008"), LAST_SECOND)).isPresent();
        assertThat(tree.at(ngocHa.id(), LAST_SECOND)).isEmpty();
        assertThat(tree.at(ngocHa.id(), FIRST_SECOND)).isPresent();
        assertThat(tree.at(BaDinh.ward("00008"), FIRST_SECOND)).isEmpty();
        assertThat(tree.pathUp(ngocHa.id(), FIRST_SECOND))
                .extracting(OrgUnit::id)
                .containsExactly(ngocHa.id(), BaDinh.CITY);
    }

    @Test
    void givesEveryGroupAPlaceOnBothSidesOfTheDay() {
        for (String code : BaDinh.WARDS) {
            if (!code.equals("00010")) {
                UnitSuccession move = unit(BaDinh.group(code)).successors().getFirst();
                assertThat(move.kind()).isEqualTo(SuccessionKind.WHOLE);
                assertThat(tree.wardOf(move.toUnitId(), FIRST_SECOND)).isPresent();
            }
        }
        UUID moved = unit(BaDinh.group("00019")).successors().getFirst().toUnitId();
        assertThat(tree.wardOf(moved, FIRST_SECOND).map(OrgUnit::code)).contains("00190");
    }

    @Test
    void carriesTheWardThatMergedEarlierThroughBothSteps() {
        Unit merged = unit(BaDinh.ward("00010"));
        assertThat(merged.validTo()).isEqualTo("2025-01-01");
        assertThat(merged.successors().getFirst().toUnitId()).isEqualTo(BaDinh.ward("00004"));
        UUID inTrucBach = unit(BaDinh.group("00010")).successors().getFirst().toUnitId();
        assertThat(tree.wardOf(inTrucBach, MAY).map(OrgUnit::id)).contains(BaDinh.ward("00004"));
        UUID inBaDinh = unit(inTrucBach).successors().getFirst().toUnitId();
        assertThat(tree.wardOf(inBaDinh, FIRST_SECOND).map(OrgUnit::nameVi)).contains("UBND phường Ba Đình");
    }

    @Test
    void endsTheDistrictAndItsOfficesAndDrawsTheNewWards() {
        assertThat(tree.at(BaDinh.DISTRICT, LAST_SECOND)).isPresent();
        assertThat(tree.at(BaDinh.DISTRICT, FIRST_SECOND)).isEmpty();
        assertThat(tree.at(BaDinh.DISTRICT_POLICE, MAY)).isEmpty();
        assertThat(after.values())
                .filteredOn(unit -> unit.code().equals("001-VP"))
                .allSatisfy(office -> assertThat(office.validTo()).isEqualTo(LAW.effectiveDate()));
        for (Reorganisation.Ward ward : LAW.wards()) {
            assertThat(unit(LAW.idOf("GOV/" + ward.code())).geometry()).isNotNull();
        }
    }

    @Test
    void listsEveryGroupOfASplitWardThatHasNoPlace() {
        Map<String, String> incomplete = new HashMap<>(BaDinh.GROUPS);
        incomplete.remove("00019-01");
        incomplete.put("00016-01", "00199");
        assertThat(PlanReorganisation.of(LAW, register(BaDinh.units()), incomplete)
                        .problems())
                .extracting(RowProblem::code, RowProblem::value)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("GROUP_WITHOUT_SUCCESSOR", "00019-01"),
                        org.assertj.core.groups.Tuple.tuple("NOT_A_SUCCESSOR", "00016-01"));
    }

    @Test
    void changesNothingTheSecondTime() {
        UnitPlan again = PlanReorganisation.of(LAW, register(List.copyOf(after.values())), BaDinh.GROUPS);
        Map<UUID, Unit> twice = new LinkedHashMap<>(after);
        again.steps().forEach(step -> apply(twice, step));
        assertThat(twice).isEqualTo(after);
    }

    @Test
    void knowsOnlyWhatIsShipped() {
        assertThatThrownBy(() -> Reorganisation.shipped("../problems")).hasMessageContaining("NOT_FOUND");
        assertThatThrownBy(() -> Reorganisation.shipped("ha-noi-2099")).hasMessageContaining("NOT_FOUND");
    }

    private static Map<UUID, Unit> replayed(Map<String, String> groups) {
        Map<UUID, Unit> units = new LinkedHashMap<>();
        BaDinh.units().forEach(unit -> units.put(unit.unitId(), unit));
        UnitPlan plan = PlanReorganisation.of(LAW, register(BaDinh.units()), groups);
        assertThat(plan.problems()).isEmpty();
        plan.steps().forEach(step -> apply(units, step));
        return units;
    }

    private static void apply(Map<UUID, Unit> units, UnitStep step) {
        Unit known = units.get(step.unitId());
        Unit start = known == null ? java.util.Objects.requireNonNull(step.register()) : known;
        units.put(step.unitId(), step.appliedTo(start));
    }

    private static RegisterSnapshot register(List<Unit> units) {
        RegisterSnapshot snapshot = new RegisterSnapshot();
        units.forEach(snapshot::put);
        return snapshot;
    }

    private Unit unit(UUID id) {
        return java.util.Objects.requireNonNull(after.get(id));
    }

    private String describe(List<UnitSuccession> heirs) {
        return heirs.stream()
                .map(heir -> unit(heir.toUnitId()).code() + " " + heir.kind())
                .collect(java.util.stream.Collectors.joining(" "));
    }
}

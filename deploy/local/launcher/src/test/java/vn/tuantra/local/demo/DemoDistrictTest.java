package vn.tuantra.local.demo;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.tuantra.contract.team.MemberCategory;
import vn.tuantra.contract.team.MemberRole;
import vn.tuantra.contract.unit.Level;
import vn.tuantra.contract.unit.Line;

class DemoDistrictTest {

    private final List<DemoUnit> units = DemoDistrict.units();
    private final Map<UUID, DemoUnit> byId = units.stream().collect(toMap(DemoUnit::id, Function.identity()));

    @Test
    void hasTheFourteenWardsOf2022EachWithItsPoliceAndResidentialGroups() {
        List<DemoUnit> wards = units.stream()
                .filter(unit -> unit.line() == Line.GOV && unit.level() == Level.WARD)
                .toList();

        assertThat(wards).hasSize(14).extracting(DemoUnit::code).contains("00001", "00004", "00019", "00034");
        assertThat(wards).allSatisfy(ward -> {
            assertThat(units.stream().filter(unit -> ward.id().equals(unit.parentId())))
                    .hasSizeBetween(3, 5)
                    .allMatch(group -> group.level() == Level.RESIDENTIAL_GROUP);
            assertThat(counterpart(ward).line()).isEqualTo(Line.POLICE);
        });
    }

    @Test
    void pairsTheTwoLinesBothWays() {
        assertThat(units.stream().filter(unit -> unit.counterpartId() != null)).allSatisfy(unit -> {
            assertThat(counterpart(unit).counterpartId()).isEqualTo(unit.id());
            assertThat(counterpart(unit).level()).isEqualTo(unit.level());
            assertThat(counterpart(unit).line()).isNotEqualTo(unit.line());
        });
    }

    @Test
    void namesParentsBeforeTheirChildren() {
        Set<UUID> known = new HashSet<>();
        units.forEach(unit -> {
            assertThat(unit.parentId() == null || known.contains(unit.parentId()))
                    .as(unit.nameVi())
                    .isTrue();
            known.add(unit.id());
        });
    }

    @Test
    void usesEveryIdAndCodeOnce() {
        assertThat(units).extracting(DemoUnit::id).doesNotHaveDuplicates();
        assertThat(units).extracting(DemoUnit::code).doesNotHaveDuplicates();
    }

    @Test
    void foundsTeamsThatThePlanAllows() {
        assertThat(DemoDistrict.teams()).hasSize(4).allSatisfy(team -> {
            assertThat(team.members()).hasSizeGreaterThanOrEqualTo(4);
            assertThat(team.members().stream().filter(one -> one.role() == MemberRole.LEADER))
                    .hasSize(1);
            assertThat(team.members().stream().filter(one -> one.role() == MemberRole.DEPUTY))
                    .hasSize(1);
            assertThat(team.members().getFirst().category()).isEqualTo(MemberCategory.AREA_OFFICER);
            assertThat(team.members()).allMatch(member -> member.fullName().contains(" Mẫu "));
            assertThat(unit(team.residentialGroupId()).parentId()).isEqualTo(team.unit());
            assertThat(unit(team.unit()).counterpartId()).isEqualTo(team.police());
        });
    }

    @Test
    void letsOnlyPeopleOfKnownUnitsAndTeamsIn() {
        Set<UUID> teams = DemoDistrict.teams().stream().map(DemoTeam::id).collect(Collectors.toSet());

        Set<UUID> since2025 = Set.of(ofTheLaw("GOV/00004"), ofTheLaw("POLICE/00004"));

        assertThat(DemoDistrict.users().users()).allSatisfy(user -> {
            assertThat(byId.containsKey(user.unit()) || since2025.contains(user.unit()))
                    .isTrue();
            assertThat(user.team() == null || teams.contains(user.team())).isTrue();
        });
        assertThat(DemoDistrict.users().users())
                .extracting(DemoUsers.User::username)
                .doesNotHaveDuplicates();
        assertThat(DemoDistrict.users().users()).extracting(DemoUsers.User::sub).doesNotHaveDuplicates();
    }

    @Test
    void findsWhoHoldsARole() {
        assertThat(DemoDistrict.users().holding("WARD_POLICE_DUTY", DemoDistrict.DIEN_BIEN_POLICE))
                .isEqualTo("trucban.dienbien");
    }

    /** How the units that a reorganisation makes get their ids. */
    private static UUID ofTheLaw(String unit) {
        return UUID.nameUUIDFromBytes(("1656/NQ-UBTVQH15/" + unit).getBytes(StandardCharsets.UTF_8));
    }

    private DemoUnit counterpart(DemoUnit unit) {
        return unit(unit.counterpartId());
    }

    private DemoUnit unit(@Nullable UUID id) {
        return units.stream().filter(unit -> unit.id().equals(id)).findFirst().orElseThrow();
    }
}

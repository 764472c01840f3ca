package vn.tuantra.chassis.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tuantra.chassis.aggregate.Refusal;

class PermissionsTest {

    private final Permissions permissions = Permissions.table()
            .about("round")
            .command("start-round", Whose.UNIT_AND_BELOW, List.of(Role.TEAM_LEADER, Role.TEAM_MEMBER))
            .command("end-round", Whose.UNIT_AND_BELOW, List.of(Role.TEAM_LEADER))
            .view("see-round", Whose.UNIT_AND_BELOW, List.of(Role.values()))
            .about("bell")
            .command("ring-bell", Whose.EVERYBODYS, List.of(Role.TEAM_MEMBER))
            .build();

    @ParameterizedTest
    @EnumSource(Role.class)
    void aRoleMayOnlyWhereItIsNamed(Role role) {
        Caller caller = new Caller("u", Set.of(role), null, null);

        assertThat(permissions.allows(caller, "end-round")).isEqualTo(role == Role.TEAM_LEADER);
        assertThat(permissions.role(caller, "see-round")).isEqualTo(role);
    }

    @Test
    void whoHasNoneOfTheRolesLearnsWhichAreNeeded() {
        Caller auditor = new Caller("u", Set.of(Role.AUDITOR), null, null);

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> permissions.role(auditor, "start-round"));

        assertThat(refusal.code()).isEqualTo("ROLE_NOT_ALLOWED");
        assertThat(refusal.details()).containsEntry("needed", List.of("TEAM_LEADER", "TEAM_MEMBER"));
    }

    @Test
    void theOrderOfTheRolesSaysUnderWhichOneActs() {
        Caller both = new Caller("u", Set.of(Role.TEAM_MEMBER, Role.TEAM_LEADER), null, null);

        assertThat(permissions.role(both, "start-round")).isEqualTo(Role.TEAM_LEADER);
    }

    @Test
    void whatIsAllowedIsRoleAndPossibilityTogether() {
        Caller member = new Caller("u", Set.of(Role.TEAM_MEMBER), null, null);
        Caller leader = new Caller("u", Set.of(Role.TEAM_LEADER), null, null);

        assertThat(permissions.allowed(member, "round", action -> true)).containsExactly("start-round");
        assertThat(permissions.allowed(leader, "round", action -> true)).containsExactly("start-round", "end-round");
        assertThat(permissions.allowed(leader, "round", "end-round"::equals)).containsExactly("end-round");
    }

    @Test
    void twoRowsOfOneNameAreNoTable() {
        assertThatThrownBy(() -> Permissions.table()
                        .about("a")
                        .command("do", Whose.OWN, List.of(Role.AUDITOR))
                        .about("b")
                        .view("do", Whose.OWN, List.of(Role.AUDITOR)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theTableCanBeReadByPeople() {
        assertThat(permissions.asMarkdown())
                .contains("| round | `end-round` | does | of the unit and below it | TEAM_LEADER |")
                .contains("| round | `see-round` | sees | of the unit and below it | every role |");
    }
}

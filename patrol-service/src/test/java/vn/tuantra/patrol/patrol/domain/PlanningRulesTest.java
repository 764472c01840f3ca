package vn.tuantra.patrol.patrol.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tuantra.contract.patrol.PartnerGuards;
import vn.tuantra.contract.patrol.PatrolScope;
import vn.tuantra.contract.patrol.PatrolType;
import vn.tuantra.contract.team.TeamStatus;
import vn.tuantra.patrol.fixture.ATeam;
import vn.tuantra.testkit.district.District;

class PlanningRulesTest {

    private static final Duration THREE_HOURS = Duration.ofHours(3);
    private final ATeam team = ATeam.active();
    private final ATeam beside = ATeam.active();

    @ParameterizedTest
    @EnumSource(value = TeamStatus.class, mode = EnumSource.Mode.EXCLUDE, names = "ACTIVE")
    void isForActiveTeamsOnly(TeamStatus status) {
        ATeam other = ATeam.in(status);
        PatrolPlan plan = Plans.of(other, Plans.EVENING, THREE_HOURS, other.leader(), other.member());
        assertThatThrownBy(() -> Patrol.plan(plan, List.of(other.roster()), Plans.RULES, Plans.LEADER))
                .hasMessageContaining("TEAM_NOT_ACTIVE")
                .hasMessageContaining(status.name());
    }

    @Test
    void endsAfterItStartsAndWithinADay() {
        assertRefused(Plans.of(team, Plans.EVENING, Duration.ZERO, team.leader()), "END_NOT_AFTER_START");
        assertRefused(Plans.of(team, Plans.EVENING, Duration.ofMillis(-1), team.leader()), "END_NOT_AFTER_START");
        assertRefused(
                Plans.of(team, Plans.EVENING, Duration.ofHours(24).plusMillis(1), team.leader()), "PATROL_TOO_LONG");
        assertAccepted(Plans.of(team, Plans.EVENING, Duration.ofHours(24), team.leader()));
    }

    @Test
    void hasMembersOfTheTeamOnly() {
        UUID stranger = UUID.randomUUID();
        assertThatThrownBy(() -> check(Plans.of(team, Plans.EVENING, THREE_HOURS, team.leader(), stranger)))
                .hasMessageContaining("NOT_A_MEMBER")
                .hasMessageContaining(stranger.toString());
        assertRefused(
                Plans.of(team, Plans.EVENING, THREE_HOURS, team.leader(), team.leader()), "DUPLICATE_PARTICIPANT");
    }

    @Test
    void asksWhoIsAMemberOnTheVietnameseDayOfItsStart() {
        Instant lastEvening = Instant.parse("2024-05-31T16:59:59Z");
        Instant midnight = Instant.parse("2024-05-31T17:00:00Z");
        assertAccepted(Plans.of(team, lastEvening, THREE_HOURS, team.leader(), team.whoLeft()));
        assertRefused(Plans.of(team, midnight, THREE_HOURS, team.leader(), team.whoLeft()), "NOT_A_MEMBER");

        Instant firstMoment = Instant.parse("2022-03-31T17:00:00Z");
        assertAccepted(Plans.of(team, firstMoment, THREE_HOURS, team.leader()));
        assertRefused(Plans.of(team, firstMoment.minusSeconds(1), THREE_HOURS, team.leader()), "NOT_A_MEMBER");
    }

    @Test
    void warnsOfFewPeopleAndOfNobodyInCharge() {
        assertWarnings(Plans.of(team, Plans.EVENING, THREE_HOURS, team.leader(), team.member()));
        assertWarnings(Plans.of(team, Plans.EVENING, THREE_HOURS, team.deputy(), team.member()));
        assertWarnings(Plans.of(team, Plans.EVENING, THREE_HOURS, team.deputy()), PlanWarning.FEW_PARTICIPANTS);
        assertWarnings(
                Plans.of(team, Plans.EVENING, THREE_HOURS, team.member()),
                PlanWarning.FEW_PARTICIPANTS,
                PlanWarning.NO_LEADER_PRESENT);
        assertWarnings(
                Plans.of(team, Instant.parse("2024-05-01T00:00:00Z"), THREE_HOURS, team.member(), team.whoLeft()),
                PlanWarning.NO_LEADER_PRESENT);
    }

    @Test
    void membersOfATeamThatJoinsGoAlong() {
        assertAccepted(Plans.of(team, Plans.EVENING, THREE_HOURS, team.member(), beside.member()));
        assertThatThrownBy(() -> Plans.RULES.check(
                        Plans.of(team, Plans.EVENING, THREE_HOURS, team.member(), beside.member()),
                        List.of(team.roster())))
                .hasMessageContaining("NOT_A_MEMBER");
    }

    @Test
    void whoIsInChargeGoesAlongOrIsACommanderWithinReach() {
        PatrolPlan plan = Plans.of(team, Plans.EVENING, THREE_HOURS, team.member(), beside.member());
        assertAccepted(ledBy(plan, team.member()));
        assertAccepted(ledBy(plan, team.deputy()));
        assertRefused(ledBy(plan, team.whoLeft()), "LEAD_NOT_IN_CHARGE");
        assertRefused(ledBy(plan, UUID.randomUUID()), "LEAD_NOT_IN_CHARGE");
        PatrolPlan oneTeam = Plans.of(team, Plans.EVENING, THREE_HOURS, team.member());
        assertWarnings(ledBy(oneTeam, team.deputy()), PlanWarning.FEW_PARTICIPANTS);
    }

    @Test
    void namesThePartnerOfAJointPatrol() {
        PatrolPlan plan = Plans.of(team, Plans.EVENING, THREE_HOURS, team.leader(), team.member());
        PatrolScope alone = PatrolScope.alone();
        PatrolScope border = new PatrolScope(List.of(), List.of(), List.of(District.DIEN_BIEN), List.of(), null);
        PatrolScope guarded = new PatrolScope(
                List.of(), List.of(), List.of(), List.of(new PartnerGuards(UUID.randomUUID(), 2)), null);
        assertRefused(Plans.within(plan, PatrolType.BORDER_AREA, alone), "PARTNER_MISSING");
        assertRefused(Plans.within(plan, PatrolType.BORDER_AREA, guarded), "field=partnerUnitIds");
        assertAccepted(Plans.within(plan, PatrolType.BORDER_AREA, border));
        assertRefused(Plans.within(plan, PatrolType.JOINT_ENTERPRISE, border), "field=guards");
        assertAccepted(Plans.within(plan, PatrolType.JOINT_ENTERPRISE, guarded));
        for (PatrolType type : List.of(PatrolType.ROUTINE, PatrolType.HOTSPOT, PatrolType.ON_REQUEST)) {
            assertAccepted(Plans.within(plan, type, alone));
        }
    }

    private static PatrolPlan ledBy(PatrolPlan plan, UUID lead) {
        return Plans.within(plan, plan.type(), new PatrolScope(List.of(), List.of(), List.of(), List.of(), lead));
    }

    private void assertWarnings(PatrolPlan plan, PlanWarning... warnings) {
        assertThat(Patrol.plan(plan, List.of(team.roster()), Plans.RULES, Plans.LEADER)
                        .state()
                        .warnings())
                .containsExactlyInAnyOrder(warnings);
    }

    private void assertAccepted(PatrolPlan plan) {
        assertThatCode(() -> check(plan)).doesNotThrowAnyException();
    }

    private void assertRefused(PatrolPlan plan, String code) {
        assertThatThrownBy(() -> check(plan)).hasMessageContaining(code);
    }

    private void check(PatrolPlan plan) {
        Plans.RULES.check(plan, List.of(team.roster(), beside.roster()));
    }
}

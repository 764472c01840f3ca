package vn.tuantra.incident.incident.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.tuantra.contract.incident.Severity;
import vn.tuantra.incident.incident.domain.EscalationPolicy.Line;

class EscalationPolicyTest {

    private static final UUID GROUP = new UUID(1, 1);
    private static final UUID WARD = new UUID(1, 2);
    private static final UUID DISTRICT = new UUID(1, 3);
    private static final List<UUID> PATH = List.of(GROUP, WARD, DISTRICT);
    private static final Map<Severity, EscalationRule> USUAL = EscalationPolicy.standard(
                    Map.of(Severity.S2, Duration.ofMinutes(5)))
            .usual();

    @Test
    void theNearestUnitWinsThenTheCategory() {
        EscalationPolicy policy = policy(
                line(DISTRICT, "CRM-03", 1),
                line(WARD, null, 2),
                line(WARD, "CRM", 3),
                line(WARD, "CRM-03", 4),
                line(new UUID(9, 9), "CRM-03", 5));

        assertThat(reach(policy, "CRM-03")).isEqualTo(4);
        assertThat(reach(policy, "CRM-04")).isEqualTo(3);
        assertThat(reach(policy, "FIR-01")).isEqualTo(2);
        assertThat(policy.rule("CRM-03", Severity.S2, false, List.of(new UUID(8, 8), DISTRICT))
                        .reach())
                .isEqualTo(1);
    }

    @Test
    void whatNoLineNamesIsAsUsual() {
        assertThat(policy().rule("ORD-01", Severity.S2, false, PATH)).isEqualTo(USUAL.get(Severity.S2));
        assertThat(policy().rule("ORD-01", Severity.S1, false, PATH).reach()).isEqualTo(EscalationRule.EVERYBODY);
        assertThat(policy().rule("ORD-01", Severity.S4, true, PATH).reach()).isZero();
    }

    @Test
    void aCategoryForTheUpperPoliceReachesThemWhateverTheLineSays() {
        assertThat(policy(line(WARD, null, 1))
                        .rule("SEC-02", Severity.S2, true, PATH)
                        .reach())
                .isEqualTo(2);
    }

    @Test
    void timeGoesNoFurtherThanTheTop() {
        EscalationRule toTheDistrict = new EscalationRule(1, 1000L, 2000L, 1);

        assertThat(toTheDistrict.firstDue(Stories.T0, 1, 3)).isEqualTo(Stories.T0.plusSeconds(1));
        assertThat(toTheDistrict.mayReach(1)).isTrue();
        assertThat(toTheDistrict.mayReach(2)).isFalse();
        // Whoever is the last to be told is told again, not before five minutes have gone.
        assertThat(toTheDistrict.nextDue(Stories.T0, 1, 3)).isEqualTo(Stories.T0.plusSeconds(300));
        assertThat(new EscalationRule(1, 1000L, 2000L, 9).nextDue(Stories.T0, 1, 3))
                .isEqualTo(Stories.T0.plusSeconds(2));
        assertThat(new EscalationRule(2, 1000L, 2000L, 1).firstDue(Stories.T0, 2, 3))
                .isEqualTo(Stories.T0.plusSeconds(300));
        assertThat(new EscalationRule(0, 1000L, 2000L, 9).firstDue(Stories.T0, 0, 3))
                .isNull();
    }

    private static int reach(EscalationPolicy policy, String category) {
        return policy.rule(category, Severity.S2, false, PATH).reach();
    }

    private static EscalationPolicy policy(Line... lines) {
        return new EscalationPolicy("thử", List.of(lines), USUAL);
    }

    private static Line line(UUID unit, @Nullable String category, int reach) {
        return new Line(unit, category, Severity.S2, new EscalationRule(reach, 1000L, 1000L, 99));
    }
}

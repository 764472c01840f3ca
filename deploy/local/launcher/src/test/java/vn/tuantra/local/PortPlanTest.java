package vn.tuantra.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PortPlanTest {

    private static final Map<Service, Integer> AS_MANY_AS_POSSIBLE =
            Arrays.stream(Service.values()).collect(Collectors.toMap(one -> one, one -> PortPlan.MOST_REPLICAS));

    @Test
    void givesEveryProcessAPortOfItsOwn() {
        assertThat(new PortPlan(8080).all(AS_MANY_AS_POSSIBLE).values()).doesNotHaveDuplicates();
    }

    @Test
    void staysWithinTwoHundredPorts() {
        assertThat(new PortPlan(8080).all(AS_MANY_AS_POSSIBLE).values()).allMatch(port -> port >= 8080 && port < 8280);
    }

    @Test
    void keepsTheUsualPortsOfTheFirstReplicas() {
        PortPlan plan = new PortPlan(8080);

        assertThat(plan.edge()).isEqualTo(8080);
        assertThat(plan.app(Service.TEAM, 1)).isEqualTo(8081);
        assertThat(plan.app(Service.NOTIFICATION, 1)).isEqualTo(8085);
        assertThat(plan.app(Service.NOTIFICATION, 2)).isEqualTo(8105);
        assertThat(plan.management(8085)).isEqualTo(8185);
        assertThat(plan.broker()).isEqualTo(8092);
    }

    @Test
    void findsPortsThatNobodyListensOn() throws Exception {
        PortPlan plan = PortPlan.free();

        try (ServerSocket mine = new ServerSocket()) {
            mine.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), plan.edge()));
            assertThat(PortPlan.isFree(plan.edge())).isFalse();
        }
        assertThat(PortPlan.isFree(plan.edge())).isTrue();
    }

    @Test
    void refusesBasesThatLeaveNoRoom() {
        assertThatThrownBy(() -> new PortPlan(80)).hasMessageContaining("80");
        assertThatThrownBy(() -> new PortPlan(65_500)).hasMessageContaining("65500");
    }
}

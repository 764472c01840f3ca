package vn.tuantra.testkit.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import vn.tuantra.contract.Topic;
import vn.tuantra.contract.wiring.Wiring;

class AccessListTest {

    private static final Wiring WIRING = Wiring.of("patrol-service")
            .consumes(Topic.TEAM_ROSTER, "rosters")
            .follows(Topic.ALERT_EVENTS, "alertFollower")
            .publishes(Topic.PATROL_EVENTS)
            .stores("patrols");

    @Test
    void grantsWhatTheWiringSaysAndNoMore() {
        assertThat(new AccessList(WIRING).asYaml()).isEqualTo("""
                # Written from the wiring of patrol-service; its WiringIT holds it: -Dtuantra.write-documents=true writes it anew.
                kafka:
                  group:
                    name: patrol-service
                    reads:
                      - team.roster
                  reads:
                    - alert.events
                    - org.units
                    - team.roster
                  writes:
                    - audit.events
                    - patrol.events
                    - team.roster.patrol-service.dlq
                mongodb:
                  database: patrol
                  actions:
                    - createIndex
                    - find
                    - insert
                    - listIndexes
                    - remove
                    - update
                  collections:
                    - files.chunks
                    - files.files
                    - looks
                    - patrols
                    - personal_keys
                """);
    }

    @Test
    void grantsTheWholeDatabaseToWhoeverMakesCollections() {
        assertThat(new AccessList(WIRING.stores("facts_*")).asYaml())
                .contains("- dropCollection\n", "- listCollections\n")
                .endsWith("  collections:\n    - \"\"\n");
    }

    @Test
    void isMissedWhenItWasNotWrittenAnew() {
        WiringCheck check = new WiringCheck(WIRING.publishes(Topic.TEAM_EVENTS));

        assertThatThrownBy(check::isGranted)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("files/access/patrol-service.yaml");
    }

    @Test
    void aTopicWithoutAPlaceForWhatCannotBeUsedIsFound() {
        WiringCheck check = new WiringCheck(WIRING.consumes(Topic.REPORT_EVENTS, "reports"));

        assertThatThrownBy(check::canSetAside)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("report.events");
    }
}

package vn.tuantra.stories;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tuantra.contract.Topic;
import vn.tuantra.contract.wiring.Consumption.How;
import vn.tuantra.contract.wiring.Wiring;
import vn.tuantra.incident.IncidentWiring;
import vn.tuantra.notification.NotificationWiring;
import vn.tuantra.patrol.PatrolWiring;
import vn.tuantra.reporting.ReportingWiring;
import vn.tuantra.team.TeamWiring;

/** What people and the broker are told of the services is what the services say of themselves. */
class WiringsTest {

    private static final Path README = Path.of("../../README.md");
    private static final Path TOPICS = Path.of("../kafka/topics.yaml");

    static List<Wiring> wirings() {
        return List.of(
                TeamWiring.WIRING,
                PatrolWiring.WIRING,
                IncidentWiring.WIRING,
                NotificationWiring.WIRING,
                ReportingWiring.WIRING);
    }

    @ParameterizedTest
    @MethodSource("wirings")
    void theReadmeSaysWhatAServicePublishesAndConsumes(Wiring wiring) throws IOException {
        Matcher row = Pattern.compile("(?m)^\\| " + wiring.service() + " \\| [^|]* \\| ([^|]*) \\| ([^|]*) \\|")
                .matcher(Files.readString(README));

        assertThat(row.find()).isTrue();
        assertThat(topicsIn(row.group(1))).isEqualTo(names(wiring.publishes(), Topic.AUDIT_EVENTS));
        assertThat(topicsIn(row.group(2))).isEqualTo(names(wiring.read(), Topic.ORG_UNITS));
    }

    @Test
    void whatIsForEverybodyIsSaidBelowTheTable() throws IOException {
        assertThat(Files.readString(README))
                .contains("Every service also follows `org.units`", "writes `audit.events`");
        assertThat(wirings())
                .allSatisfy(wiring -> assertThat(wiring.read()).contains(Topic.ORG_UNITS))
                .allSatisfy(wiring -> assertThat(wiring.publishes()).contains(Topic.AUDIT_EVENTS));
    }

    @ParameterizedTest
    @MethodSource("wirings")
    void aTopicIsPublishedByItsOwnerAlone(Wiring wiring) {
        assertThat(wiring.publishes())
                .filteredOn(topic -> topic != Topic.AUDIT_EVENTS)
                .allSatisfy(topic -> assertThat(topic.owner()).isEqualTo(wiring.service()));
    }

    @Test
    void everyConsumerGroupHasADeadLetterTopicAndNobodyElse() throws IOException {
        Set<String> created = Pattern.compile("\\{ topic: ([a-z.]+), consumer: ([a-z-]+) }")
                .matcher(Files.readString(TOPICS))
                .results()
                .map(found -> found.group(1) + " " + found.group(2))
                .collect(toSet());

        assertThat(created)
                .isEqualTo(wirings().stream()
                        .flatMap(wiring -> wiring.read(How.GROUP).stream()
                                .map(topic -> topic.topicName() + " " + wiring.service()))
                        .collect(toSet()));
    }

    private static Set<String> topicsIn(String cell) {
        return Pattern.compile("`([a-z.]+)`")
                .matcher(cell)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(toSet());
    }

    private static Set<String> names(Set<Topic> topics, Topic everybodys) {
        return topics.stream()
                .filter(topic -> topic != everybodys)
                .map(Topic::topicName)
                .collect(toSet());
    }
}

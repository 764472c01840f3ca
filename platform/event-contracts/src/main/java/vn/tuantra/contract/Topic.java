package vn.tuantra.contract;

import java.time.Duration;

/** The Kafka topics of the published language. {@code deploy/kafka/topics.yaml} creates exactly these. */
public enum Topic {
    ORG_UNITS("org.units", "unit id", "team-service", Kind.COMPACTED, 1, Duration.ZERO),
    TEAM_ROSTER("team.roster", "team id", "team-service", Kind.COMPACTED, 3, Duration.ZERO),
    TEAM_EVENTS(
            "team.events",
            "team id; for items, programmes, courses, money and cases their own id",
            "team-service",
            Kind.LOG,
            3,
            Duration.ofDays(3650)),
    PATROL_EVENTS(
            "patrol.events",
            "patrol id; for everything else its own id",
            "patrol-service",
            Kind.LOG,
            3,
            Duration.ofDays(3650)),
    PATROL_POSITIONS("patrol.positions", "patrol id", "patrol-service", Kind.LOG, 3, Duration.ofDays(1)),
    INCIDENT_REPORTS(
            "incident.reports", "incident id, made by the sender", "integrations", Kind.LOG, 4, Duration.ofDays(30)),
    INCIDENT_EVENTS(
            "incident.events",
            "incident id; for rejections their own id",
            "incident-service",
            Kind.LOG,
            4,
            Duration.ofDays(3650)),
    BULLETIN_EVENTS("bulletin.events", "bulletin id", "incident-service", Kind.LOG, 3, Duration.ofDays(365)),
    ALERT_EVENTS("alert.events", "unit id", "notification-service", Kind.LOG, 4, Duration.ofDays(365)),
    REPORT_EVENTS("report.events", "obligation id", "reporting-service", Kind.LOG, 3, Duration.ofDays(3650)),
    AUDIT_EVENTS("audit.events", "actor", "every service", Kind.LOG, 3, Duration.ofDays(3650));

    /** Whether a topic is a log of facts or carries the newest full state per key. */
    public enum Kind {
        LOG,
        COMPACTED
    }

    private final String topicName;
    private final String keyMeaning;
    private final String owner;
    private final Kind kind;
    private final int partitions;
    private final Duration retention;

    Topic(String topicName, String keyMeaning, String owner, Kind kind, int partitions, Duration retention) {
        this.topicName = topicName;
        this.keyMeaning = keyMeaning;
        this.owner = owner;
        this.kind = kind;
        this.partitions = partitions;
        this.retention = retention;
    }

    public String topicName() {
        return topicName;
    }

    public String keyMeaning() {
        return keyMeaning;
    }

    /** The only service that writes to the topic. */
    public String owner() {
        return owner;
    }

    public Kind kind() {
        return kind;
    }

    public int partitions() {
        return partitions;
    }

    /** How long records are kept; zero for compacted topics, which keep the newest record per key for ever. */
    public Duration retention() {
        return retention;
    }

    /** The dead-letter topic of one consumer of this topic. */
    public String deadLetterTopic(String consumer) {
        return topicName + "." + consumer + ".dlq";
    }
}

package vn.tuantra.operate.topic;

import java.util.Map;

/** A topic as Kafka is told to create it. */
public record TopicDefinition(String name, int partitions, short replicas, Map<String, String> configuration) {}

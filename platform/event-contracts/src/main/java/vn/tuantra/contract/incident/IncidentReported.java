package vn.tuantra.contract.incident;

import java.util.List;
import java.util.UUID;

/** An incident was reported and its first targets decided (II.2.c3). */
public record IncidentReported(
        IncidentSummary incident, List<UUID> audience, List<AlertTarget> targets, Reporter reporter)
        implements IncidentEvent {}

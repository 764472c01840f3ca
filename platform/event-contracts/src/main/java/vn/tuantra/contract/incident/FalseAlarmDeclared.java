package vn.tuantra.contract.incident;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.tuantra.contract.Actor;

/** There was no such case. Alerts are withdrawn; statistics keep it apart. */
public record FalseAlarmDeclared(IncidentSummary incident, List<UUID> audience, Instant declaredAt, Actor by)
        implements IncidentEvent {}

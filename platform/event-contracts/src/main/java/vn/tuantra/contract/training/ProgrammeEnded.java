package vn.tuantra.contract.training;

import java.util.List;
import java.util.UUID;
import vn.tuantra.contract.Actor;

/** A training programme has ended: no further course is planned under it. */
public record ProgrammeEnded(UUID programmeId, UUID unitId, List<TrainingTopic> topics, Actor by)
        implements ProgrammeEvent {}

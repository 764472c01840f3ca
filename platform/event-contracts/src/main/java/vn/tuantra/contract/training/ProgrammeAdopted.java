package vn.tuantra.contract.training;

import java.util.List;
import java.util.UUID;
import vn.tuantra.contract.Actor;

/** A training programme was adopted; courses may be planned under it (6.2, III.7). */
public record ProgrammeAdopted(UUID programmeId, UUID unitId, List<TrainingTopic> topics, Actor by)
        implements ProgrammeEvent {}

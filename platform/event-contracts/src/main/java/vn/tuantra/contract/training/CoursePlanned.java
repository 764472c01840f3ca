package vn.tuantra.contract.training;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.tuantra.contract.Actor;

/** A training course was planned (6.2, III.7). */
public record CoursePlanned(UUID courseId, UUID unitId, LocalDate heldOn, List<TrainingTopic> topics, Actor by)
        implements CourseEvent {}

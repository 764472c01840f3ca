package vn.tuantra.contract.training;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.tuantra.contract.Actor;

/** The course is over; these members passed and hold a certificate. */
public record CourseClosed(
        UUID courseId,
        UUID unitId,
        LocalDate heldOn,
        List<TrainingTopic> topics,
        List<TrainedMember> passed,
        int failed,
        Actor by)
        implements CourseEvent {}

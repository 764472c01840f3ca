package vn.tuantra.contract.training;

import java.util.List;
import java.util.UUID;
import vn.tuantra.contract.Actor;

/** Members were put on the list of a course. */
public record CourseMembersEnrolled(UUID courseId, UUID unitId, List<UUID> memberIds, Actor by)
        implements CourseEvent {}

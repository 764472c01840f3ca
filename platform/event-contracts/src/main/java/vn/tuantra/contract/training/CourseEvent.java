package vn.tuantra.contract.training;

import java.util.UUID;
import vn.tuantra.contract.DomainEvent;

/** A fact of a course's history. */
public sealed interface CourseEvent extends DomainEvent
        permits CoursePlanned, CourseMembersEnrolled, CourseAttendanceRecorded, CourseClosed, CourseCancelled {

    UUID courseId();

    UUID unitId();

    @Override
    default UUID aggregateId() {
        return courseId();
    }
}

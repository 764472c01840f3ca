package vn.tuantra.contract.training;

import java.util.UUID;
import vn.tuantra.contract.Actor;

/** It is known who came to the course. */
public record CourseAttendanceRecorded(UUID courseId, UUID unitId, int attended, int absent, Actor by)
        implements CourseEvent {}

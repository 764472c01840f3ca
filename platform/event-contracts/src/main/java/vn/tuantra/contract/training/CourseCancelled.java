package vn.tuantra.contract.training;

import java.util.UUID;
import vn.tuantra.contract.Actor;

/** The course does not take place. */
public record CourseCancelled(UUID courseId, UUID unitId, Actor by) implements CourseEvent {}

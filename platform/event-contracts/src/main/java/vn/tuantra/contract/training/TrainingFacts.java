package vn.tuantra.contract.training;

import java.util.List;
import vn.tuantra.contract.Family;
import vn.tuantra.contract.Topic;

/** What is published of {@code vn.tuantra.contract.training}. */
public final class TrainingFacts {

    public static final List<Family<?>> FAMILIES = List.of(
            Family.on(Topic.TEAM_EVENTS, "programme", ProgrammeEvent.class)
                    .fact(
                            "adopted",
                            1,
                            ProgrammeAdopted.class,
                            "A training programme was adopted; courses may be planned under it.")
                    .fact(
                            "ended",
                            1,
                            ProgrammeEnded.class,
                            "A training programme has ended; no further course is planned under it."),
            Family.on(Topic.TEAM_EVENTS, "course", CourseEvent.class)
                    .fact("planned", 1, CoursePlanned.class, "A training course was planned.")
                    .fact(
                            "members-enrolled",
                            1,
                            CourseMembersEnrolled.class,
                            "Members were put on the list of a course.")
                    .fact("attendance-recorded", 1, CourseAttendanceRecorded.class, "It is known who came to a course.")
                    .fact("closed", 1, CourseClosed.class, "A course is over; who passed holds a certificate.")
                    .fact("cancelled", 1, CourseCancelled.class, "A course does not take place."));

    private TrainingFacts() {}
}

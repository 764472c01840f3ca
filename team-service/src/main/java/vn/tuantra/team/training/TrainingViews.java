package vn.tuantra.team.training;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Permissions;
import vn.tuantra.contract.VietnamDay;
import vn.tuantra.contract.training.TrainingTopic;
import vn.tuantra.team.training.domain.Course;
import vn.tuantra.team.training.domain.Enrolment;
import vn.tuantra.team.training.domain.Programme;

/** Programmes and courses as the API shows them, with what the caller may do with them now. */
@Component
class TrainingViews {

    private static final String ENROL = "enrol-members";

    private final Permissions permissions;
    private final TrainingAccess access;
    private final Clock clock;

    TrainingViews(Permissions permissions, TrainingAccess access, Clock clock) {
        this.permissions = permissions;
        this.access = access;
        this.clock = clock;
    }

    /** @param allowed as the permission table names it */
    record ProgrammeView(
            UUID programmeId,
            UUID unitId,
            String title,
            @Nullable String content,
            Set<TrainingTopic> topics,
            int minimumHours,
            @Nullable String legalBasis,
            Programme.Status status,
            List<String> allowed) {}

    /** @param allowed as the permission table names it */
    record CourseView(
            UUID courseId,
            UUID unitId,
            UUID programmeId,
            String place,
            LocalDate heldOn,
            int hours,
            String trainer,
            Set<TrainingTopic> topics,
            Course.Status status,
            List<Attendance> enrolments,
            List<String> allowed) {}

    /** A member on the list of a course; what was told of a certificate's end is nobody's business. */
    record Attendance(
            UUID memberId,
            UUID teamId,
            UUID wardId,
            @Nullable Boolean attended,
            @Nullable Boolean passed,
            @Nullable UUID certificateId,
            @Nullable LocalDate validUntil) {

        static Attendance of(Enrolment one) {
            return new Attendance(
                    one.memberId(),
                    one.teamId(),
                    one.wardId(),
                    one.attended(),
                    one.passed(),
                    one.certificateId(),
                    one.validUntil());
        }
    }

    ProgrammeView of(Programme programme, Caller caller) {
        return new ProgrammeView(
                programme.programmeId(),
                programme.unitId(),
                programme.title(),
                programme.content(),
                programme.topics(),
                programme.minimumHours(),
                programme.legalBasis(),
                programme.status(),
                permissions.allowed(
                        caller,
                        "programme",
                        action -> Programme.STEPS.allows(action, programme.status())
                                && mayChange(action, programme.unitId(), caller)));
    }

    CourseView of(Course course, Caller caller) {
        return new CourseView(
                course.courseId(),
                course.unitId(),
                course.programmeId(),
                course.place(),
                course.heldOn(),
                course.hours(),
                course.trainer(),
                course.topics(),
                course.status(),
                course.enrolments().stream().map(Attendance::of).toList(),
                permissions.allowed(
                        caller,
                        "course",
                        action -> course.allows(action, VietnamDay.of(clock.instant()))
                                && (action.equals(ENROL) || mayChange(action, course.unitId(), caller))));
    }

    private boolean mayChange(String action, UUID unitId, Caller caller) {
        return access.mayChange(caller, permissions.role(caller, action), unitId);
    }
}

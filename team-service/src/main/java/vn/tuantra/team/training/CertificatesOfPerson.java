package vn.tuantra.team.training;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.contract.training.TrainingTopic;
import vn.tuantra.team.person.KnownOfPerson;
import vn.tuantra.team.training.domain.Course;
import vn.tuantra.team.training.domain.Enrolment;

/** The courses that a person was sent to, with the certificates. */
@Component
class CertificatesOfPerson implements KnownOfPerson {

    private final Courses courses;

    CertificatesOfPerson(Courses courses) {
        this.courses = courses;
    }

    /** @param validUntil first day on which the certificate does not hold any more; absent without one */
    record Attended(
            UUID courseId,
            LocalDate heldOn,
            String place,
            Set<TrainingTopic> topics,
            @Nullable Boolean attended,
            @Nullable Boolean passed,
            @Nullable LocalDate validUntil) {

        private static Attended of(Course course, Enrolment one) {
            return new Attended(
                    course.courseId(),
                    course.heldOn(),
                    course.place(),
                    course.topics(),
                    one.attended(),
                    one.passed(),
                    one.validUntil());
        }
    }

    @Override
    public String part() {
        return "training";
    }

    @Override
    public List<Attended> of(UUID memberId) {
        return courses.of(memberId).stream()
                .flatMap(course -> course.enrolments().stream()
                        .filter(one -> one.memberId().equals(memberId))
                        .map(one -> Attended.of(course, one)))
                .toList();
    }
}

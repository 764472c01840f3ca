package vn.tuantra.team.training;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.security.Access;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.contract.VietnamDay;
import vn.tuantra.team.patrolteam.application.CurrentMembers;
import vn.tuantra.team.patrolteam.application.FindMembers;
import vn.tuantra.team.training.domain.Course;
import vn.tuantra.team.training.domain.Enrolment;

/** Whose certificate ends soon and has no successor: who has to be sent to a course. */
@RestController
@RequestMapping("/api/training/expiring-certificates")
class ExpiringCertificates {

    private final Courses courses;
    private final CurrentMembers members;
    private final Access access;
    private final Clock clock;

    ExpiringCertificates(Courses courses, CurrentMembers members, Access access, Clock clock) {
        this.courses = courses;
        this.members = members;
        this.access = access;
        this.clock = clock;
    }

    /**
     * A certificate and the team in which its holder is now.
     *
     * @param fullName masked
     * @param validUntil first day without it
     */
    record Certificate(
            UUID certificateId,
            UUID courseId,
            UUID memberId,
            String fullName,
            UUID teamId,
            String teamNameVi,
            LocalDate validUntil) {

        private static Certificate of(Course course, Enrolment one, FindMembers.Found holder) {
            return new Certificate(
                    Objects.requireNonNull(one.certificateId()),
                    course.courseId(),
                    one.memberId(),
                    holder.member().person().maskedName(),
                    holder.team().teamId().value(),
                    holder.team().nameVi(),
                    Objects.requireNonNull(one.validUntil()));
        }
    }

    /** All of them, the nearest first. */
    record Expiring(List<Certificate> items) {}

    /** @param until the last day that is looked at */
    @Permitted("list-courses")
    @GetMapping
    Expiring list(@RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until, Caller caller) {
        LocalDate today = VietnamDay.of(clock.instant());
        return new Expiring(courses.expiring(today, until).stream()
                .map(Versioned::state)
                .flatMap(course -> course.enrolments().stream()
                        .filter(one -> endsBetween(one, today, until) && access.sees(caller, one.wardId()))
                        .filter(one -> !hasSuccessor(course, one.memberId(), until))
                        .flatMap(
                                one -> members
                                        .find(one.memberId(), today)
                                        .map(holder -> Certificate.of(course, one, holder))
                                        .stream()))
                .sorted(Comparator.comparing(Certificate::validUntil).thenComparing(Certificate::certificateId))
                .toList());
    }

    /** Whether what the certificate is for is held beyond the day, on one later certificate or on several. */
    private boolean hasSuccessor(Course course, UUID memberId, LocalDate until) {
        return course.topics().stream().allMatch(topic -> courses.isTrained(memberId, topic, until));
    }

    private static boolean endsBetween(Enrolment one, LocalDate today, LocalDate until) {
        LocalDate end = one.validUntil();
        return one.certificateId() != null && end != null && end.isAfter(today) && !end.isAfter(until);
    }
}

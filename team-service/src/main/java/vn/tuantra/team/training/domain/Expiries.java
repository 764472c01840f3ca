package vn.tuantra.team.training.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.contract.DomainEvent;
import vn.tuantra.contract.team.TeamTrainingExpiring;

/** Tells of certificates that are about to expire: once per step, the nearest step only when several came at once. */
public final class Expiries {

    private Expiries() {}

    /**
     * What is due today.
     *
     * @param steps days before the expiry at which it is told
     * @param stillMember whether anybody has to know about this person
     */
    public static Change<Course, DomainEvent> due(
            Course course, LocalDate today, List<Integer> steps, Predicate<UUID> stillMember) {
        List<Enrolment> enrolments = new ArrayList<>();
        List<DomainEvent> facts = new ArrayList<>();
        for (Enrolment enrolment : course.enrolments()) {
            List<Integer> due = dueSteps(enrolment, today, steps);
            if (due.isEmpty()) {
                enrolments.add(enrolment);
                continue;
            }
            List<Integer> told = new ArrayList<>(enrolment.reminded());
            told.addAll(due);
            enrolments.add(enrolment.told(told));
            if (stillMember.test(enrolment.memberId())) {
                facts.add(fact(
                        course,
                        enrolment,
                        due.stream().mapToInt(Integer::intValue).min().orElseThrow()));
            }
        }
        Course next = course.in(course.status(), enrolments);
        return next.equals(course) ? Change.nothing(course) : new Change<>(next, facts, true);
    }

    private static List<Integer> dueSteps(Enrolment enrolment, LocalDate today, List<Integer> steps) {
        LocalDate until = enrolment.validUntil();
        if (until == null || !today.isBefore(until)) {
            return List.of();
        }
        long left = ChronoUnit.DAYS.between(today, until);
        return steps.stream()
                .filter(step -> left <= step && !enrolment.reminded().contains(step))
                .toList();
    }

    private static TeamTrainingExpiring fact(Course course, Enrolment enrolment, int step) {
        return new TeamTrainingExpiring(
                course.courseId(),
                enrolment.wardId(),
                enrolment.teamId(),
                enrolment.memberId(),
                Objects.requireNonNull(enrolment.certificateId()),
                Objects.requireNonNull(enrolment.validUntil()),
                step);
    }
}

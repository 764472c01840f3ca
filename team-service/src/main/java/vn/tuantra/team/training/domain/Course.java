package vn.tuantra.team.training.domain;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.aggregate.Steps;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.DomainEvent;
import vn.tuantra.contract.training.CourseAttendanceRecorded;
import vn.tuantra.contract.training.CourseCancelled;
import vn.tuantra.contract.training.CourseClosed;
import vn.tuantra.contract.training.CourseMembersEnrolled;
import vn.tuantra.contract.training.CoursePlanned;
import vn.tuantra.contract.training.TrainedMember;
import vn.tuantra.contract.training.TrainingTopic;

/**
 * A training course (6.2, III.7): planned, held, closed with results; whoever passes holds a certificate.
 *
 * @param unitId who holds it
 * @param programmeId the programme that it belongs to
 * @param hours of teaching
 */
public record Course(
        UUID courseId,
        UUID unitId,
        UUID programmeId,
        String place,
        LocalDate heldOn,
        int hours,
        String trainer,
        Set<TrainingTopic> topics,
        Status status,
        List<Enrolment> enrolments) {

    /** Life of a course. */
    public enum Status {
        PLANNED,
        HELD,
        CLOSED,
        CANCELLED
    }

    /** What can be done with a course in which state. */
    public static final Steps<Status> STEPS = Steps.<Status>table()
            .step("enrol-members", Status.PLANNED)
            .step("record-attendance", Status.PLANNED)
            .step("close-course", Status.HELD)
            .step("cancel-course", Status.PLANNED)
            .build();

    public Course {
        topics = Topics.inOrder(topics);
        enrolments = List.copyOf(enrolments);
    }

    /** Whether a step can be taken on a day: nobody was there before the course was held. */
    public boolean allows(String step, LocalDate today) {
        return STEPS.allows(step, status) && !(step.equals("record-attendance") && today.isBefore(heldOn));
    }

    public Change<Course, DomainEvent> planned(Actor by) {
        return Change.of(this, new CoursePlanned(courseId, unitId, heldOn, List.copyOf(topics), by));
    }

    /** @throws Refusal {@code ILLEGAL_TRANSITION}, {@code ALREADY_ENROLLED} */
    public Change<Course, DomainEvent> enrol(List<Enrolment> newcomers, Actor by) {
        STEPS.require("enrol-members", status);
        Set<UUID> known = enrolments.stream().map(Enrolment::memberId).collect(toSet());
        List<Enrolment> all = new ArrayList<>(enrolments);
        for (Enrolment newcomer : newcomers) {
            if (!known.add(newcomer.memberId())) {
                throw Refusal.conflict("ALREADY_ENROLLED", Map.of("member", newcomer.memberId()));
            }
            all.add(newcomer);
        }
        List<UUID> ids = newcomers.stream().map(Enrolment::memberId).toList();
        return Change.of(in(Status.PLANNED, all), new CourseMembersEnrolled(courseId, unitId, ids, by));
    }

    /** @throws Refusal {@code ILLEGAL_TRANSITION}, {@code NOT_YET_HELD}, {@code NOT_ENROLLED} */
    public Change<Course, DomainEvent> recordAttendance(Set<UUID> present, LocalDate today, Actor by) {
        STEPS.require("record-attendance", status);
        if (today.isBefore(heldOn)) {
            throw Refusal.conflict("NOT_YET_HELD", Map.of("heldOn", heldOn));
        }
        requireAmong(present, enrolments.stream().map(Enrolment::memberId).collect(toSet()), "NOT_ENROLLED");
        List<Enrolment> known = enrolments.stream()
                .map(enrolment -> enrolment.attended(present.contains(enrolment.memberId())))
                .toList();
        return Change.of(
                in(Status.HELD, known),
                new CourseAttendanceRecorded(courseId, unitId, present.size(), enrolments.size() - present.size(), by));
    }

    /**
     * Gives the results.
     *
     * @param validity how long certificates hold from the day of the course
     * @throws Refusal {@code ILLEGAL_TRANSITION}, {@code NOT_PRESENT} for one who passed without having been there
     */
    public Change<Course, DomainEvent> close(Set<UUID> passed, Period validity, Actor by) {
        STEPS.require("close-course", status);
        requireAmong(
                passed,
                enrolments.stream()
                        .filter(enrolment -> Boolean.TRUE.equals(enrolment.attended()))
                        .map(Enrolment::memberId)
                        .collect(toSet()),
                "NOT_PRESENT");
        LocalDate until = heldOn.plus(validity);
        List<Enrolment> graded = enrolments.stream()
                .map(enrolment ->
                        enrolment.graded(passed.contains(enrolment.memberId()), certificate(enrolment), until))
                .toList();
        List<TrainedMember> trained = graded.stream()
                .filter(enrolment -> Boolean.TRUE.equals(enrolment.passed()))
                .map(enrolment ->
                        new TrainedMember(enrolment.memberId(), enrolment.teamId(), enrolment.wardId(), until))
                .toList();
        return Change.of(
                in(Status.CLOSED, graded),
                new CourseClosed(
                        courseId,
                        unitId,
                        heldOn,
                        List.copyOf(topics),
                        trained,
                        enrolments.size() - trained.size(),
                        by));
    }

    /** @throws Refusal {@code ILLEGAL_TRANSITION} */
    public Change<Course, DomainEvent> cancel(Actor by) {
        STEPS.require("cancel-course", status);
        return Change.of(in(Status.CANCELLED, enrolments), new CourseCancelled(courseId, unitId, by));
    }

    /** Whether the member passed and the certificate still holds. */
    public boolean certifies(UUID memberId, LocalDate day) {
        return enrolments.stream()
                .filter(enrolment -> enrolment.memberId().equals(memberId))
                .map(Enrolment::validUntil)
                .anyMatch(until -> until != null && day.isBefore(until));
    }

    Course in(Status next, List<Enrolment> known) {
        return new Course(courseId, unitId, programmeId, place, heldOn, hours, trainer, topics, next, known);
    }

    private UUID certificate(Enrolment enrolment) {
        return UUID.nameUUIDFromBytes(
                (courseId + "/" + enrolment.memberId()).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static void requireAmong(Set<UUID> some, Set<UUID> all, String code) {
        Set<UUID> strangers = new HashSet<>(some);
        strangers.removeAll(all);
        strangers.stream().findFirst().ifPresent(stranger -> {
            throw Refusal.conflict(code, Map.of("member", stranger));
        });
    }
}

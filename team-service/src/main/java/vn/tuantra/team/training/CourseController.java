package vn.tuantra.team.training;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.chassis.store.Page;
import vn.tuantra.chassis.web.Answers;
import vn.tuantra.chassis.web.Intent;
import vn.tuantra.contract.VietnamDay;
import vn.tuantra.team.patrolteam.application.CurrentMembers;
import vn.tuantra.team.patrolteam.application.FindMembers;
import vn.tuantra.team.training.domain.Course;
import vn.tuantra.team.training.domain.Enrolment;

/** Training courses (6.2): the police plan and hold them, the wards send their members. */
@RestController
@RequestMapping("/api/training/courses")
class CourseController {

    private final Courses courses;
    private final CurrentMembers members;
    private final TrainingSettings settings;
    private final TrainingAccess access;
    private final TrainingViews views;
    private final Clock clock;

    CourseController(
            Courses courses,
            CurrentMembers members,
            TrainingSettings settings,
            TrainingAccess access,
            TrainingViews views,
            Clock clock) {
        this.courses = courses;
        this.members = members;
        this.settings = settings;
        this.access = access;
        this.views = views;
        this.clock = clock;
    }

    @Permitted("plan-course")
    @PostMapping
    ResponseEntity<TrainingViews.CourseView> plan(@Valid @RequestBody CourseBodies.Plan body, Intent intent) {
        access.requireOwn(intent.caller(), intent.role(), body.unitId());
        Course course = body.asCourse();
        return Answers.created(
                courses.plan(course, intent.caller(), intent.command()), one -> views.of(one, intent.caller()));
    }

    @Permitted("enrol-members")
    @PostMapping("/{id}/enrolments")
    ResponseEntity<TrainingViews.CourseView> enrol(
            @PathVariable UUID id, @Valid @RequestBody CourseBodies.Enrol body, Intent intent) {
        courses.visible(id, intent.caller());
        List<Enrolment> newcomers = body.members().stream()
                .map(one -> members.require(one.teamId(), one.memberId(), intent.caller()))
                .map(CourseController::enrolment)
                .toList();
        return Answers.ok(
                courses.changeOfOthers(
                        id,
                        intent.ifVersion(),
                        intent.caller(),
                        intent.command(),
                        course -> course.enrol(newcomers, intent.by())),
                one -> views.of(one, intent.caller()));
    }

    @Permitted("record-attendance")
    @PostMapping("/{id}/attendance")
    ResponseEntity<TrainingViews.CourseView> attendance(
            @PathVariable UUID id, @Valid @RequestBody CourseBodies.Members body, Intent intent) {
        return Answers.ok(
                courses.change(
                        id,
                        intent.ifVersion(),
                        intent.caller(),
                        intent.role(),
                        intent.command(),
                        course ->
                                course.recordAttendance(body.memberIds(), VietnamDay.of(clock.instant()), intent.by())),
                one -> views.of(one, intent.caller()));
    }

    @Permitted("close-course")
    @PostMapping("/{id}/results")
    ResponseEntity<TrainingViews.CourseView> close(
            @PathVariable UUID id, @Valid @RequestBody CourseBodies.Members body, Intent intent) {
        return Answers.ok(
                courses.change(
                        id,
                        intent.ifVersion(),
                        intent.caller(),
                        intent.role(),
                        intent.command(),
                        course -> course.close(body.memberIds(), settings.validity(), intent.by())),
                one -> views.of(one, intent.caller()));
    }

    @Permitted("cancel-course")
    @PostMapping("/{id}/cancellation")
    ResponseEntity<TrainingViews.CourseView> cancel(@PathVariable UUID id, Intent intent) {
        return Answers.ok(
                courses.change(
                        id,
                        intent.ifVersion(),
                        intent.caller(),
                        intent.role(),
                        intent.command(),
                        course -> course.cancel(intent.by())),
                one -> views.of(one, intent.caller()));
    }

    @Permitted("see-course")
    @GetMapping("/{id}")
    ResponseEntity<TrainingViews.CourseView> get(@PathVariable UUID id, Caller caller) {
        return Answers.ok(courses.visible(id, caller), one -> views.of(one, caller));
    }

    @Permitted("list-courses")
    @GetMapping
    Page<TrainingViews.CourseView> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            Caller caller) {
        return courses.page(caller, cursor, limit).map(one -> views.of(one.state(), caller));
    }

    private static Enrolment enrolment(FindMembers.Found found) {
        return Enrolment.of(
                found.member().memberId(),
                found.team().teamId().value(),
                found.team().wardId());
    }
}

package vn.tuantra.patrol.care;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.chassis.web.Answers;
import vn.tuantra.chassis.web.Intent;

/** What a team was asked to do for people whom it need not know. */
@RestController
@RequestMapping("/api/care-tasks")
class CareTaskController {

    /** A task without the person. */
    record TaskView(
            UUID id,
            String what,
            LocalDate dueOn,
            @Nullable Instant doneAt,
            @Nullable String result) {

        static TaskView of(CareTask task) {
            return new TaskView(task.taskId(), task.what(), task.dueOn(), task.doneAt(), task.result());
        }
    }

    record DoneBody(@Nullable @Size(max = 500) String result) {}

    private final SupportedPersons persons;
    private final Clock clock;

    CareTaskController(SupportedPersons persons, Clock clock) {
        this.persons = persons;
        this.clock = clock;
    }

    /** Of the caller's team, the most urgent first. */
    @Permitted("list-care-tasks")
    @GetMapping
    List<TaskView> list(Caller caller) {
        return caller.teamId() == null
                ? List.of()
                : persons.tasksOf(caller.teamId()).stream()
                        .sorted(Comparator.comparing(CareTask::dueOn).thenComparing(CareTask::taskId))
                        .map(TaskView::of)
                        .toList();
    }

    @Permitted("complete-care-task")
    @PostMapping("/{id}/completion")
    ResponseEntity<TaskView> done(
            @PathVariable UUID id, @Valid @RequestBody(required = false) @Nullable DoneBody body, Intent intent) {
        UUID team = intent.caller().teamId();
        if (team == null) {
            throw Refusal.notFound("care-task");
        }
        String result = body == null ? null : body.result();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return Answers.ok(
                persons.done(id, team, intent.command(), person -> person.done(id, now, result, intent.by())),
                person -> person.tasks().stream()
                        .filter(task -> task.taskId().equals(id))
                        .map(TaskView::of)
                        .findFirst()
                        .orElseThrow());
    }
}

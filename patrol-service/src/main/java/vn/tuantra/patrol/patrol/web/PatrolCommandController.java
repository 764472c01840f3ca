package vn.tuantra.patrol.patrol.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.chassis.web.Answers;
import vn.tuantra.chassis.web.Intent;
import vn.tuantra.patrol.patrol.application.AdvancePatrol;
import vn.tuantra.patrol.patrol.application.PlanPatrol;
import vn.tuantra.patrol.patrol.domain.Patrol;
import vn.tuantra.patrol.patrol.domain.PatrolId;

/** Leader and deputy plan, start and end the patrols of their team. */
@RestController
@RequestMapping("/api/patrols")
class PatrolCommandController {

    /** @param at when the team set out, if it can say so only now */
    record StartBody(@Nullable Instant at) {}

    /** Why nobody was at a checkpoint; it may name people and stays inside. */
    record MissedBody(
            @NotNull UUID checkpointId,
            @NotBlank @Size(max = 500) String reason) {}

    /** @param at when the team was back, if it can say so only now */
    record CompletionBody(
            @Nullable Instant at, @Size(max = 500) @Nullable List<@Valid @NotNull MissedBody> missed) {

        Map<UUID, String> reasons() {
            return missed == null
                    ? Map.of()
                    : missed.stream()
                            .collect(Collectors.toMap(MissedBody::checkpointId, MissedBody::reason, (one, _) -> one));
        }
    }

    /** What is written into the log; it may name people and stays inside. */
    record LogBody(@Size(max = 2000) @Nullable String note) {}

    /** Why it will not take place. */
    record CancelBody(@NotBlank @Size(max = 500) String reason) {}

    private final PlanPatrol planPatrol;
    private final AdvancePatrol advance;
    private final AllowedSteps allowed;

    PatrolCommandController(PlanPatrol planPatrol, AdvancePatrol advance, AllowedSteps allowed) {
        this.planPatrol = planPatrol;
        this.advance = advance;
        this.allowed = allowed;
    }

    @Permitted("plan-patrol")
    @PostMapping
    ResponseEntity<PatrolView> plan(@Valid @RequestBody PlanBody body, Intent intent) {
        return Answers.created(planPatrol.plan(body.asPlan(), intent.caller(), intent.command()), shown(intent));
    }

    /** Another plan for a patrol on which nobody has set out; with {@code If-Match} only if nobody else was faster. */
    @Permitted("change-plan")
    @PutMapping("/{id}")
    ResponseEntity<PatrolView> replan(@PathVariable UUID id, @Valid @RequestBody PlanBody body, Intent intent) {
        if (!body.id().equals(id)) {
            throw Refusal.invalid("OTHER_ID", Map.of("field", "id"));
        }
        return Answers.ok(
                planPatrol.replan(body.asPlan(), intent.ifVersion(), intent.caller(), intent.command()), shown(intent));
    }

    @Permitted("confirm-patrol")
    @PostMapping("/{id}/confirmation")
    ResponseEntity<PatrolView> confirm(@PathVariable UUID id, Intent intent) {
        return Answers.ok(advance.confirm(new PatrolId(id), intent.caller(), intent.command()), shown(intent));
    }

    @Permitted("start-patrol")
    @PostMapping("/{id}/start")
    ResponseEntity<PatrolView> start(
            @PathVariable UUID id, @Valid @RequestBody(required = false) @Nullable StartBody body, Intent intent) {
        Instant at = body == null ? null : body.at();
        return Answers.ok(advance.start(new PatrolId(id), at, intent.caller(), intent.command()), shown(intent));
    }

    @Permitted("complete-patrol")
    @PostMapping("/{id}/completion")
    ResponseEntity<PatrolView> complete(
            @PathVariable UUID id, @Valid @RequestBody(required = false) @Nullable CompletionBody body, Intent intent) {
        CompletionBody said = body == null ? new CompletionBody(null, null) : body;
        return Answers.ok(
                advance.complete(new PatrolId(id), said.at(), said.reasons(), intent.caller(), intent.command()),
                shown(intent));
    }

    @Permitted("log-patrol")
    @PostMapping("/{id}/log")
    ResponseEntity<PatrolView> log(
            @PathVariable UUID id, @Valid @RequestBody(required = false) @Nullable LogBody body, Intent intent) {
        String note = body == null ? null : body.note();
        return Answers.ok(advance.log(new PatrolId(id), note, intent.caller(), intent.command()), shown(intent));
    }

    @Permitted("cancel-patrol")
    @PostMapping("/{id}/cancellation")
    ResponseEntity<PatrolView> cancel(@PathVariable UUID id, @Valid @RequestBody CancelBody body, Intent intent) {
        return Answers.ok(
                advance.cancel(new PatrolId(id), body.reason(), intent.caller(), intent.command()), shown(intent));
    }

    private Function<Patrol, PatrolView> shown(Intent intent) {
        return patrol -> PatrolView.of(patrol, allowed.of(patrol, intent.caller()));
    }
}

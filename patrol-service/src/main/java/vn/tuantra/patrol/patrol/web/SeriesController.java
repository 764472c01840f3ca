package vn.tuantra.patrol.patrol.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.chassis.web.Answers;
import vn.tuantra.chassis.web.Intent;
import vn.tuantra.patrol.patrol.application.PlanSeries;
import vn.tuantra.patrol.patrol.domain.PatrolPlan;
import vn.tuantra.patrol.patrol.domain.PatrolSeries;

/** A month's patrols in one call. */
@RestController
@RequestMapping("/api/patrol-series")
class SeriesController {

    /** At most 62 patrols altogether. */
    record SeriesBody(
            @NotNull UUID id, @NotEmpty @Size(max = 62) List<@Valid @NotNull EntryBody> entries) {}

    /** @param rule of RFC 5545, such as {@code FREQ=WEEKLY;BYDAY=TU,SA;UNTIL=20340731}; once when absent */
    record EntryBody(
            @Valid @NotNull PlanBody plan,
            @Size(max = 200) @Nullable String rule) {

        PlanSeries.Entry asEntry() {
            return new PlanSeries.Entry(plan.asPlan(), rule);
        }
    }

    /** One of the patrols. */
    record Occurrence(UUID patrolId, Instant plannedStart, Instant plannedEnd) {

        static Occurrence of(PatrolPlan plan) {
            return new Occurrence(plan.patrolId().value(), plan.plannedStart(), plan.plannedEnd());
        }
    }

    /** What was planned. */
    record SeriesView(UUID id, PatrolSeries.State state, List<Occurrence> patrols) {

        static SeriesView of(PatrolSeries series) {
            return new SeriesView(
                    series.seriesId(),
                    series.state(),
                    series.plans().stream().map(Occurrence::of).toList());
        }
    }

    private final PlanSeries planSeries;

    SeriesController(PlanSeries planSeries) {
        this.planSeries = planSeries;
    }

    @Permitted("plan-series")
    @PostMapping
    ResponseEntity<SeriesView> plan(@Valid @RequestBody SeriesBody body, Intent intent) {
        List<PlanSeries.Entry> entries =
                body.entries().stream().map(EntryBody::asEntry).toList();
        return Answers.created(planSeries.plan(body.id(), entries, intent.caller(), intent.command()), SeriesView::of);
    }
}

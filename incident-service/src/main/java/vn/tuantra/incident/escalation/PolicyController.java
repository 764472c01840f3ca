package vn.tuantra.incident.escalation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.directory.OrgUnit;
import vn.tuantra.chassis.directory.Reach;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.chassis.security.Access;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Permitted;
import vn.tuantra.chassis.web.Intent;
import vn.tuantra.contract.incident.Modifier;
import vn.tuantra.contract.incident.Place;
import vn.tuantra.contract.incident.Reporter;
import vn.tuantra.contract.incident.ReporterRole;
import vn.tuantra.contract.incident.Severity;
import vn.tuantra.contract.unit.Level;
import vn.tuantra.contract.unit.Line;
import vn.tuantra.incident.category.Categories;
import vn.tuantra.incident.incident.application.Assessment;
import vn.tuantra.incident.incident.application.ReportInput;
import vn.tuantra.incident.incident.domain.EscalationPolicy;
import vn.tuantra.incident.incident.domain.EscalationRule;

/** The escalation policy as data: entering one, asking "who would be alerted if…", replaying a period against it. */
@RestController
@RequestMapping("/api/escalation-policies")
class PolicyController {

    private static final Duration LONGEST_REPLAY = Duration.ofDays(366);

    record LineBody(
            @Nullable UUID unitId,

            @Pattern(regexp = "[A-Z]{3}(-[0-9]{2})?") @Nullable
            String category,

            @NotNull Severity severity,
            @NotNull @Min(0) @Max(99) Integer reach,
            @Min(1) @Max(86_400) @Nullable Integer firstSeconds,
            @Min(1) @Max(86_400) @Nullable Integer nextSeconds,
            @Min(0) @Max(99) @Nullable Integer top) {

        PolicyVersion.Line toLine() {
            return new PolicyVersion.Line(unitId, category, severity, reach, firstSeconds, nextSeconds, top);
        }
    }

    record PolicyBody(
            @NotBlank @Size(max = 100) String name,
            @NotNull Instant validFrom,
            @NotNull @Size(min = 1, max = 500) List<@NotNull @Valid LineBody> lines) {}

    /**
     * @param policyId of a version to try; absent for the one in force
     */
    record DryRunBody(
            @NotBlank @Size(max = 10) String category,
            @NotNull UUID unitId,
            @Nullable UUID borderUnitId,
            @Size(max = 12) @Nullable List<@NotNull Modifier> modifiers,
            @Nullable Boolean complicated,
            @Nullable Instant at,
            @Nullable UUID policyId) {}

    record Alerted(int level, UUID unitId, String nameVi, long afterSeconds) {}

    /** Who would be alerted, and when if nobody acknowledged. */
    record DryRun(String policy, Severity severity, boolean complicated, List<Alerted> alerted) {}

    record ReplayBody(
            @NotNull UUID unitId,
            @NotNull Instant from,
            @NotNull Instant to) {}

    private final StoredPolicies policies;
    private final Categories categories;
    private final Assessment assessment;
    private final Replay replay;
    private final UnitDirectory directory;
    private final Reach reach;
    private final Access access;
    private final Clock clock;

    PolicyController(
            StoredPolicies policies,
            Categories categories,
            Assessment assessment,
            Replay replay,
            UnitDirectory directory,
            Reach reach,
            Access access,
            Clock clock) {
        this.policies = policies;
        this.categories = categories;
        this.assessment = assessment;
        this.replay = replay;
        this.directory = directory;
        this.reach = reach;
        this.access = access;
        this.clock = clock;
    }

    @Permitted("enter-policy")
    @PutMapping("/{id}")
    PolicyVersion put(@PathVariable UUID id, @RequestBody @Valid PolicyBody body, Intent intent) {
        requireNotToSilence(body.lines());
        requireKnown(body.lines());
        for (LineBody line : body.lines()) {
            if (line.unitId() == null) {
                requireTop(intent.caller());
            } else {
                access.requireUnit(intent.caller(), line.unitId());
            }
        }
        return policies.put(
                new PolicyVersion(
                        id,
                        body.name(),
                        body.validFrom(),
                        body.lines().stream().map(LineBody::toLine).toList(),
                        clock.instant(),
                        intent.caller().subject()),
                intent.command());
    }

    /** A line that no report can match would look like a rule and be none. */
    private void requireKnown(List<LineBody> lines) {
        for (int i = 0; i < lines.size(); i++) {
            String category = lines.get(i).category();
            if (category != null && categories.all().stream().noneMatch(each -> each.isOf(category))) {
                throw Refusal.invalid("UNKNOWN_CATEGORY", Map.of("field", "lines[" + i + "].category"));
            }
        }
    }

    private static void requireNotToSilence(List<LineBody> lines) {
        for (int i = 0; i < lines.size(); i++) {
            int least = EscalationRule.leastReach(lines.get(i).severity());
            if (lines.get(i).reach() < least) {
                throw Refusal.invalid(
                        "POLICY_SILENCES_ALERT", Map.of("field", "lines[" + i + "].reach", "least", least));
            }
        }
    }

    @Permitted("see-policies")
    @GetMapping
    List<PolicyVersion> all() {
        return policies.all();
    }

    /** "Who would be alerted if…": nothing is stored and nobody is told. */
    @Permitted("try-policy")
    @PostMapping("/dry-run")
    DryRun dryRun(Caller caller, @RequestBody @Valid DryRunBody body) {
        access.requireUnit(caller, body.unitId());
        Instant at = body.at() == null ? clock.instant() : body.at();
        EscalationPolicy policy = body.policyId() == null ? policies.at(at) : policies.policy(body.policyId());
        Assessment.Assessed assessed = assessment.of(input(body), policy, at);
        AlertPlan plan = AlertPlan.of(assessed.rule(), assessed.chain())
                .withNeighbour(assessed.jurisdiction().borderPoliceId());
        return new DryRun(
                policy.name(),
                assessed.classification().severity(),
                assessed.classification().complicated(),
                plan.steps().stream()
                        .map(step ->
                                new Alerted(step.level(), step.unitId(), nameOf(step.unitId()), step.afterSeconds()))
                        .toList());
    }

    /** What would have been different in a period under this version. */
    @Permitted("replay-policy")
    @PostMapping("/{id}/replay")
    Replay.Outcome replay(Caller caller, @PathVariable UUID id, @RequestBody @Valid ReplayBody body) {
        access.requireUnit(caller, body.unitId());
        if (!body.to().isAfter(body.from())) {
            throw Refusal.invalid("EMPTY_PERIOD", Map.of("field", "to"));
        }
        if (Duration.between(body.from(), body.to()).compareTo(LONGEST_REPLAY) > 0) {
            throw Refusal.invalid("PERIOD_TOO_LONG", Map.of("field", "to", "days", LONGEST_REPLAY.toDays()));
        }
        return replay.run(
                policies.policy(id),
                reach.today(body.unitId(), Level.WARD, Line.GOV).stream()
                        .map(OrgUnit::id)
                        .toList(),
                body.from(),
                body.to());
    }

    private static ReportInput input(DryRunBody body) {
        return new ReportInput(
                new UUID(0, 0),
                body.category(),
                body.unitId(),
                body.borderUnitId(),
                new Place(null, null, "-"),
                body.modifiers() == null ? List.of() : body.modifiers(),
                Boolean.TRUE.equals(body.complicated()),
                "-",
                null,
                null,
                null,
                new Reporter("dry-run", ReporterRole.DUTY, null));
    }

    /** What holds everywhere is decided by whoever is responsible for everything. */
    private void requireTop(Caller caller) {
        directory.tree().validAt(clock.instant(), Line.GOV).stream()
                .filter(unit -> unit.level() == Level.WARD)
                .forEach(ward -> access.requireUnit(caller, ward.id()));
    }

    private String nameOf(UUID unitId) {
        return directory.tree().find(unitId).map(OrgUnit::nameVi).orElse("");
    }
}

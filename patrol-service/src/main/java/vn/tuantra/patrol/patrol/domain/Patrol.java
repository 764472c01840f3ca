package vn.tuantra.patrol.patrol.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.aggregate.Steps;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.patrol.PatrolEvent;
import vn.tuantra.contract.team.TeamRosterChanged;

/**
 * A patrol (REQ-PAT-1). Ward and residential group are those of the leading team when it was planned; a merger does not
 * change them.
 *
 * @param units whose business it is: the residential groups of its teams and the partner units
 * @param warnings what was unusual about the plan
 * @param seats what no second patrol may hold at the same time
 * @param cancelReason in words that may name people
 */
public record Patrol(
        PatrolPlan plan,
        UUID wardId,
        UUID residentialGroupId,
        List<UUID> units,
        List<PlanWarning> warnings,
        PatrolStatus status,
        @Nullable List<String> seats,
        Course course,
        @Nullable PatrolLog log,
        @Nullable String cancelReason) {

    /** What can be done in which state, in the words of the permission table; the clock alone misses one. */
    public static final Steps<PatrolStatus> STEPS = Steps.<PatrolStatus>table()
            .step("change-plan", PatrolStatus.PLANNED, PatrolStatus.CONFIRMED)
            .step("confirm-patrol", PatrolStatus.PLANNED)
            .step("start-patrol", PatrolStatus.PLANNED, PatrolStatus.CONFIRMED, PatrolStatus.MISSED)
            .step("complete-patrol", PatrolStatus.IN_PROGRESS)
            .step("log-patrol", PatrolStatus.COMPLETED)
            .step("cancel-patrol", PatrolStatus.PLANNED, PatrolStatus.CONFIRMED)
            .step("miss-patrol", PatrolStatus.PLANNED, PatrolStatus.CONFIRMED)
            .build();

    public Patrol {
        units = List.copyOf(units);
        warnings = List.copyOf(warnings);
        seats = Seats.of(plan, status);
    }

    /** Plans a patrol of active teams, refused as {@link PlanningRules#check} says. */
    public static Change<Patrol, PatrolEvent> plan(
            PatrolPlan plan, List<TeamRosterChanged> teams, PlanningRules rules, Actor by) {
        Patrol patrol = planned(plan, teams, rules);
        return Change.of(patrol, Telling.planned(patrol, by));
    }

    /**
     * Another plan for the same patrol; it has to be confirmed anew.
     *
     * @throws Refusal {@code ILLEGAL_TRANSITION} once somebody has set out; {@code TEAM_CHANGED}; as {@link
     *     PlanningRules#check} says
     */
    public Change<Patrol, PatrolEvent> replan(
            PatrolPlan other, List<TeamRosterChanged> teams, PlanningRules rules, Actor by) {
        STEPS.require("change-plan", status);
        if (!other.teamId().equals(teamId())) {
            throw Refusal.invalid("TEAM_CHANGED", Map.of("field", "teamId"));
        }
        Patrol patrol = planned(other, teams, rules);
        return Change.of(patrol, Telling.planChanged(patrol, by));
    }

    public PatrolId patrolId() {
        return plan.patrolId();
    }

    public UUID teamId() {
        return plan.teamId();
    }

    public @Nullable Instant startedAt() {
        return course.startedAt();
    }

    public @Nullable Instant endedAt() {
        return course.endedAt();
    }

    /** @throws Refusal {@code ILLEGAL_TRANSITION} unless it is planned */
    public Change<Patrol, PatrolEvent> confirm(Actor by) {
        STEPS.require("confirm-patrol", status);
        return Change.of(in(PatrolStatus.CONFIRMED), Telling.confirmed(this, by));
    }

    /**
     * The team sets out. Whoever sets out on a patrol that nobody has confirmed confirms it with that. A phone that was
     * without a network the whole time says so only after the patrol was taken for missed; then it was not.
     *
     * @param now when it set out
     * @param teams that are known of those that take part, as last published
     * @throws Refusal {@code ILLEGAL_TRANSITION} unless it is planned, confirmed or missed; {@code TEAM_NOT_ACTIVE};
     *     {@code TIME_NOT_POSSIBLE} for setting out on a missed one after its planned end
     */
    public Change<Patrol, PatrolEvent> start(Instant now, List<TeamRosterChanged> teams, Actor by) {
        STEPS.require("start-patrol", status);
        if (status == PatrolStatus.MISSED && now.isAfter(plan.plannedEnd())) {
            throw Refusal.invalid("TIME_NOT_POSSIBLE", Map.of("field", "at"));
        }
        Set<PlanWarning> found = PlanningRules.checkAtStart(plan, teams, now);
        PatrolEvent started = Telling.started(this, now, by);
        return new Change<>(
                warnedOf(found).in(PatrolStatus.IN_PROGRESS, course.begun(now)),
                status == PatrolStatus.PLANNED ? List.of(Telling.confirmed(this, by), started) : List.of(started));
    }

    /**
     * The team is back.
     *
     * @param expected the checkpoints of its hotspots
     * @param reasons why nobody was at one, by checkpoint
     * @throws Refusal {@code ILLEGAL_TRANSITION} unless it is under way; {@code TIME_NOT_POSSIBLE} before its start
     */
    public Change<Patrol, PatrolEvent> complete(Instant at, Set<UUID> expected, Map<UUID, String> reasons, Actor by) {
        STEPS.require("complete-patrol", status);
        Instant started = known(startedAt());
        if (at.isBefore(started)) {
            throw Refusal.invalid("TIME_NOT_POSSIBLE", Map.of("field", "at"));
        }
        Patrol back = in(PatrolStatus.COMPLETED, course.ended(at, expected, reasons));
        return Change.of(back, Telling.completed(back, started, at, by));
    }

    /** Whether phones may still tell where the patrol was: also after its end, for they may have had no network. */
    public boolean hasSetOut() {
        return startedAt() != null;
    }

    /** Whether nobody may be told where the patrol was at that time. */
    public boolean isHiddenAt(Instant at) {
        return course.isPausedAt(at);
    }

    /** The scan of that id, if it is known. */
    public Optional<Passing> passing(UUID scanId) {
        return course.passing(scanId);
    }

    /**
     * The leader or deputy signs the log.
     *
     * @throws Refusal {@code ILLEGAL_TRANSITION} unless it is completed
     */
    public Change<Patrol, PatrolEvent> sign(PatrolLog signed) {
        STEPS.require("log-patrol", status);
        return Change.of(
                closed(PatrolStatus.LOGGED, signed, null),
                Telling.logged(this, known(startedAt()), known(endedAt()), signed.signedBy()));
    }

    /** @throws Refusal {@code ILLEGAL_TRANSITION} once somebody has set out */
    public Change<Patrol, PatrolEvent> cancel(String reason, Actor by) {
        STEPS.require("cancel-patrol", status);
        return Change.of(closed(PatrolStatus.CANCELLED, null, reason), Telling.cancelled(this, by));
    }

    /**
     * Nobody has set out. Nothing happens before the time: the clock may ask too early, and twice.
     *
     * @param after how long after the planned end
     * @throws Refusal {@code ILLEGAL_TRANSITION} when somebody has set out, or called it off, in the meantime
     */
    public Change<Patrol, PatrolEvent> miss(Instant now, Duration after, Actor by) {
        STEPS.require("miss-patrol", status);
        if (now.isBefore(plan.plannedEnd().plus(after))) {
            return Change.nothing(this);
        }
        return Change.of(in(PatrolStatus.MISSED), Telling.missed(this, by));
    }

    private static Patrol planned(PatrolPlan plan, List<TeamRosterChanged> teams, PlanningRules rules) {
        List<PlanWarning> warnings = List.copyOf(rules.check(plan, teams));
        TeamRosterChanged leading = teams.getFirst();
        return new Patrol(
                plan,
                leading.wardId(),
                leading.residentialGroupId(),
                unitsOf(plan, teams),
                warnings,
                PatrolStatus.PLANNED,
                null,
                Course.none(),
                null,
                null);
    }

    private static List<UUID> unitsOf(PatrolPlan plan, List<TeamRosterChanged> teams) {
        return Stream.concat(
                        teams.stream().map(TeamRosterChanged::residentialGroupId),
                        plan.scope().partnerUnitIds().stream())
                .distinct()
                .toList();
    }

    /** The same with more of what happened on the street. */
    Patrol with(Course now) {
        return in(status, now);
    }

    private Patrol in(PatrolStatus next) {
        return in(next, course);
    }

    private Patrol in(PatrolStatus next, Course now) {
        return new Patrol(plan, wardId, residentialGroupId, units, warnings, next, null, now, log, cancelReason);
    }

    private Patrol closed(PatrolStatus next, @Nullable PatrolLog signed, @Nullable String reason) {
        return new Patrol(plan, wardId, residentialGroupId, units, warnings, next, null, course, signed, reason);
    }

    private Patrol warnedOf(Set<PlanWarning> more) {
        List<PlanWarning> all = Stream.concat(warnings.stream(), more.stream()).toList();
        return new Patrol(plan, wardId, residentialGroupId, units, all, status, null, course, log, cancelReason);
    }

    private Instant known(@Nullable Instant time) {
        if (time == null) {
            throw new IllegalStateException(status + " without its times: " + patrolId());
        }
        return time;
    }
}

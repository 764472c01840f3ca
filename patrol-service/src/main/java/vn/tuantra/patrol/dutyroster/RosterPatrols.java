package vn.tuantra.patrol.dutyroster;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.schedule.PeriodicJob;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.patrol.PatrolScope;
import vn.tuantra.patrol.patrol.application.Patrols;
import vn.tuantra.patrol.patrol.application.PlanPatrol;
import vn.tuantra.patrol.patrol.domain.Patrol;
import vn.tuantra.patrol.patrol.domain.PatrolId;
import vn.tuantra.patrol.patrol.domain.PatrolPlan;

/**
 * Plans the patrols of a confirmed roster and changes them after a sick call, one by one. Every step may be taken again, so
 * that a job finishes what a crash left; what is refused is named in the roster.
 */
@Component
class RosterPatrols {

    private static final Logger LOG = LoggerFactory.getLogger(RosterPatrols.class);
    private static final int BATCH = 20;
    private static final Command NOTE =
            Command.ofSystem(new Actor("patrol-service", "SYSTEM", null), "plan-duty-roster", "duty-roster");

    @Configuration(proxyBeanMethods = false)
    static class Jobs {

        @Bean
        PeriodicJob rosterPatrolPlanner(RosterPatrols patrols, DutyRosterSettings settings) {
            return new PeriodicJob("roster-patrols", settings.poll(), patrols::run);
        }
    }

    private final DutyRosters rosters;
    private final Patrols patrols;
    private final PlanPatrol planPatrol;

    RosterPatrols(DutyRosters rosters, Patrols patrols, PlanPatrol planPatrol) {
        this.rosters = rosters;
        this.patrols = patrols;
        this.planPatrol = planPatrol;
    }

    void run() {
        for (Versioned<DutyRoster> roster : rosters.waiting(BATCH)) {
            try {
                bringInLine(roster);
            } catch (RuntimeException e) {
                // One that fails must not hold back the others.
                LOG.warn("roster {} is not planned, will be tried again: {}", roster.id(), e.toString());
            }
        }
    }

    /** All patrols that are not yet as the roster says, noted in one write at the end: a step may be taken again. */
    Versioned<DutyRoster> bringInLine(Versioned<DutyRoster> roster) {
        Map<UUID, Optional<String>> found = new LinkedHashMap<>();
        roster.state().toPlan().forEach(slotId -> found.put(slotId, planned(roster.state(), slotId)));
        return rosters.note(roster.id(), NOTE, stored -> stored.planned(roster.state(), found));
    }

    /** The code of what forbids it; empty when it is planned. */
    private Optional<String> planned(DutyRoster roster, UUID slotId) {
        List<UUID> participants = roster.participants(slotId);
        if (participants.isEmpty()) {
            return Optional.of("NOBODY_LEFT");
        }
        Optional<Patrol> known = patrols.find(new PatrolId(slotId));
        PatrolPlan plan =
                plan(roster, slotId, participants, known.map(Patrol::teamId).orElse(null));
        Command command = Command.ofSystem(NOTE.by(), known.isPresent() ? "change-plan" : "plan-patrol", "patrol");
        try {
            if (known.isEmpty()) {
                planPatrol.planFor(plan, command);
            } else if (!known.get().plan().participants().equals(plan.participants())) {
                planPatrol.replanFor(plan, command);
            }
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal.code());
        }
    }

    private static PatrolPlan plan(DutyRoster roster, UUID slotId, List<UUID> participants, @Nullable UUID knownTeam) {
        Slot slot = only(roster.slots(), each -> each.id().equals(slotId));
        List<Candidate> going = participants.stream()
                .map(member -> only(roster.candidates(), each -> each.memberId().equals(member)))
                .toList();
        Optional<Candidate> lead = going.stream().filter(Candidate::leads).findFirst();
        UUID team = knownTeam == null ? lead.orElse(going.getFirst()).teamId() : knownTeam;
        Set<UUID> others = going.stream().map(Candidate::teamId).collect(Collectors.toCollection(TreeSet::new));
        others.remove(team);
        return new PatrolPlan(
                new PatrolId(slotId),
                team,
                slot.type(),
                slot.start(),
                slot.end(),
                participants,
                new PatrolScope(
                        slot.hotspotId() == null ? List.of() : List.of(slot.hotspotId()),
                        List.copyOf(others),
                        slot.partnerUnitIds(),
                        List.of(),
                        lead.map(Candidate::memberId).orElse(null)),
                null);
    }

    private static <T> T only(List<T> all, Predicate<T> wanted) {
        return all.stream().filter(wanted).findFirst().orElseThrow();
    }
}

package vn.tuantra.incident.incident.application;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.directory.Reach;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.chassis.directory.UnitTree;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.unit.Line;
import vn.tuantra.contract.unit.UnitSuccession;
import vn.tuantra.incident.incident.domain.Incidents;
import vn.tuantra.incident.incident.domain.Succeeding;

/**
 * Gives the unfinished cases of police units that have ended to those that follow them (REQ-ORG-5). The succession
 * becomes known by {@code org-unit.succeeded}, often weeks ahead; what counts is the day on which it takes effect, so
 * this looks at the organisation as it is now, again and again.
 */
@Component
public class TransferIncidents {

    private static final Logger LOG = LoggerFactory.getLogger(TransferIncidents.class);
    private static final Actor SUCCESSION = new Actor("unit-succession", "SYSTEM", null);
    private static final Command TRANSFER = Command.ofSystem(SUCCESSION, "transfer", "incident");
    private static final int BATCH = 200;

    private final Incidents incidents;
    private final UnitDirectory directory;
    private final Reach reach;
    private final Clock clock;

    TransferIncidents(Incidents incidents, UnitDirectory directory, Reach reach, Clock clock) {
        this.reach = reach;
        this.incidents = incidents;
        this.directory = directory;
        this.clock = clock;
    }

    public void run() {
        Instant now = clock.instant();
        UnitTree tree = directory.tree();
        Map<UUID, List<UUID>> successors = reach.successions(Line.POLICE);
        if (!successors.isEmpty()) {
            incidents.leftBehind(successors, BATCH).forEach(id -> transfer(id, successors, tree, now));
        }
    }

    private void transfer(UUID id, Map<UUID, List<UUID>> successors, UnitTree tree, Instant now) {
        try {
            incidents.change(
                    id,
                    TRANSFER,
                    incident -> Succeeding.transfer(
                            incident,
                            successors,
                            legalBasis(tree, incident.jurisdiction().wardPoliceId()),
                            SUCCESSION,
                            now));
        } catch (RuntimeException e) {
            // One that fails must not hold back the others; the next round finds it again.
            LOG.error("transfer of incident {} failed, will be tried again: {}", id, e.toString());
        }
    }

    private static @Nullable String legalBasis(UnitTree tree, UUID unitId) {
        return tree.find(unitId)
                .flatMap(unit -> unit.successors().stream().findFirst())
                .map(UnitSuccession::legalBasis)
                .orElse(null);
    }
}

package vn.tuantra.contract.alert;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.tuantra.contract.Actor;

/** A channel drill: every post shows the drill on its screens, every channel of those on duty gets a test message.
 *
 * @param unitId the unit that ordered it
 * @param answerBy what has not answered by then counts as not reached */
public record DrillStarted(UUID drillId, UUID unitId, List<UUID> postIds, Instant startedAt, Instant answerBy, Actor by)
        implements DrillEvent {}

package vn.tuantra.contract.patrol;

import java.util.List;
import vn.tuantra.contract.Family;
import vn.tuantra.contract.Topic;

/** What is published of {@code vn.tuantra.contract.patrol}. */
public final class PatrolFacts {

    public static final List<Family<?>> FAMILIES = List.of(
            Family.on(Topic.PATROL_EVENTS, "patrol", PatrolEvent.class)
                    .fact("planned", 1, PatrolPlanned.class, "A patrol was planned.")
                    .fact("plan-changed", 1, PatrolPlanChanged.class, "The plan of a patrol was changed.")
                    .fact("confirmed", 1, PatrolConfirmed.class, "A planned patrol was confirmed.")
                    .fact("started", 1, PatrolStarted.class, "A patrol is under way.")
                    .fact("checkpoint-passed", 1, CheckpointPassed.class, "A patrol was at a checkpoint.")
                    .fact("silent", 1, PatrolSilent.class, "Nothing was heard of a patrol for too long.")
                    .fact("completed", 1, PatrolCompleted.class, "A patrol ended.")
                    .fact("logged", 1, PatrolLogged.class, "The log of a patrol was signed.")
                    .fact("cancelled", 1, PatrolCancelled.class, "A patrol was called off.")
                    .fact("missed", 1, PatrolMissed.class, "Nobody set out on a planned patrol."),
            Family.on(Topic.PATROL_POSITIONS, "patrol", PatrolPositioned.class)
                    .fact("positioned", 1, PatrolPositioned.class, "Where a patrol is."),
            Family.on(Topic.PATROL_EVENTS, "hotspot", HotspotChanged.class)
                    .fact("changed", 1, HotspotChanged.class, "A key area was listed or changed."));

    private PatrolFacts() {}
}

package vn.tuantra.local.year;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import vn.tuantra.contract.patrol.PatrolCancelled;
import vn.tuantra.contract.patrol.PatrolCompleted;
import vn.tuantra.contract.patrol.PatrolLogged;
import vn.tuantra.contract.patrol.PatrolPlanned;
import vn.tuantra.contract.patrol.PatrolStarted;
import vn.tuantra.contract.patrol.PatrolType;

/** Makes up patrols: of a hundred, ten are missed and five cancelled. */
final class PatrolLife {

    private final Random chance;
    private final List<Fact> facts;
    private final Recount recount;

    PatrolLife(Random chance, List<Fact> facts, Recount recount) {
        this.chance = chance;
        this.facts = facts;
        this.recount = recount;
    }

    void one(UUID team, UUID ward) {
        UUID id = SyntheticYear.id(chance);
        PatrolType type = SyntheticYear.one(List.of(PatrolType.values()), chance);
        Instant from = SyntheticYear.moment(chance, Duration.ofHours(12));
        Instant to = from.plus(Duration.ofHours(2));
        Instant planned = from.minus(Duration.ofDays(1 + chance.nextInt(5)));
        facts.add(new Fact(
                new PatrolPlanned(id, team, ward, type, from, to, List.of(), SyntheticYear.SOMEBODY), 1, planned));
        int fate = chance.nextInt(100);
        if (fate < 10) {
            recount.add(ward, "P1a", 1);
        } else if (fate < 15) {
            facts.add(new Fact(
                    new PatrolCancelled(id, team, ward, type, from, to, SyntheticYear.SOMEBODY),
                    2,
                    planned.plusSeconds(60)));
        } else {
            done(id, team, ward, type, from.plusSeconds(chance.nextInt(600)));
        }
    }

    private void done(UUID id, UUID team, UUID ward, PatrolType type, Instant began) {
        int minutes = 30 + chance.nextInt(150);
        Instant ended = began.plus(Duration.ofMinutes(minutes));
        List<UUID> people = new ArrayList<>();
        for (int number = 3 + chance.nextInt(3); number > 0; number--) {
            people.add(SyntheticYear.id(chance));
        }
        facts.add(new Fact(new PatrolStarted(id, team, ward, type, began, SyntheticYear.SOMEBODY), 2, began));
        facts.add(new Fact(
                new PatrolCompleted(id, team, ward, type, began, ended, people, SyntheticYear.SOMEBODY), 3, ended));
        // The log says who was there in the end; it counts, and not what the phone had said.
        people.removeLast();
        facts.add(new Fact(
                new PatrolLogged(id, team, ward, type, began, ended, people, SyntheticYear.SOMEBODY),
                4,
                ended.plusSeconds(600)));
        recount.add(ward, "P1." + type, 1);
        recount.add(ward, "P2", people.size());
        recount.add(ward, "P3.MINUTES", minutes);
        if (type == PatrolType.BORDER_AREA) {
            recount.add(ward, "P5.BORDER", 1);
        } else if (type == PatrolType.JOINT_ENTERPRISE) {
            recount.add(ward, "P5.ENTERPRISE", 1);
        }
    }
}

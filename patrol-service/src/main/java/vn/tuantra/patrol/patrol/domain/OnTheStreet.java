package vn.tuantra.patrol.patrol.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.patrol.PatrolEvent;

/** What becomes known of a patrol while it is out, without moving it on in its life. */
public final class OnTheStreet {

    private OnTheStreet() {}

    /** Somebody was at checkpoints. What is known already changes nothing. */
    public static Change<Patrol, PatrolEvent> pass(Patrol patrol, List<Scan> scans, Instant now, Actor by) {
        Course after = patrol.course();
        List<PatrolEvent> told = new ArrayList<>();
        for (Scan scan : scans) {
            if (after.passing(scan.scanId()).isEmpty()) {
                Passing passing = Passing.of(scan, now, Proof.marks(scan, after.passings()));
                after = after.passed(passing);
                told.add(Telling.passed(patrol, passing, by));
            }
        }
        return told.isEmpty() ? Change.nothing(patrol) : new Change<>(patrol.with(after), told);
    }

    /**
     * A member stops telling where the patrol is, or goes on.
     *
     * @throws Refusal {@code PATROL_NOT_UNDER_WAY}
     */
    public static Change<Patrol, PatrolEvent> track(Patrol patrol, boolean on, Instant now) {
        requireUnderWay(patrol);
        Course course = patrol.course();
        if (on != course.isPaused()) {
            return Change.nothing(patrol);
        }
        return Change.quietly(patrol.with(on ? course.resumed(now) : course.paused(now)));
    }

    /**
     * Somebody says that all is well.
     *
     * @throws Refusal {@code PATROL_NOT_UNDER_WAY}
     */
    public static Change<Patrol, PatrolEvent> checkIn(Patrol patrol, Instant now) {
        requireUnderWay(patrol);
        return Change.quietly(patrol.with(patrol.course().heard(now)));
    }

    /**
     * Says once that nothing was heard of it.
     *
     * @param heardAt last, by whatever way
     */
    public static Change<Patrol, PatrolEvent> fallSilent(Patrol patrol, Instant heardAt, Actor by) {
        Course course = patrol.course();
        if (patrol.status() != PatrolStatus.IN_PROGRESS || heardAt.equals(course.silentSince())) {
            return Change.nothing(patrol);
        }
        return Change.of(patrol.with(course.silent(heardAt)), Telling.silent(patrol, heardAt, by));
    }

    private static void requireUnderWay(Patrol patrol) {
        if (patrol.status() != PatrolStatus.IN_PROGRESS) {
            throw Refusal.conflict("PATROL_NOT_UNDER_WAY", Map.of("state", patrol.status()));
        }
    }
}

package vn.tuantra.team.training;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.directory.UnitDirectory;
import vn.tuantra.chassis.security.Access;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.store.AggregateStore;
import vn.tuantra.chassis.store.AggregateStores;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.contract.DomainEvent;
import vn.tuantra.contract.training.TrainingTopic;
import vn.tuantra.team.training.domain.Course;

/**
 * Every course. One that a unit holds is seen by those above it and by those below it, whose members are to attend; it
 * is changed by the unit itself and those above it.
 */
@Component
public class Courses {

    private final AggregateStore<Course> store;
    private final UnitDirectory directory;
    private final Access access;
    private final Clock clock;

    Courses(AggregateStores stores, UnitDirectory directory, Access access, Clock clock) {
        this.store = stores.of(Course.class, "course", "courses");
        this.directory = directory;
        this.access = access;
        this.clock = clock;
        store.ensureIndex(Indexes.ascending("state.enrolments.memberId"), false);
        store.ensureIndex(Indexes.descending("state.heldOn"), false);
    }

    /** Whether a member holds a certificate for a topic on a day. */
    public boolean isTrained(UUID memberId, TrainingTopic topic, LocalDate day) {
        return store.query(Filters.eq("state.enrolments.memberId", memberId), Sorts.ascending("_id"), 1000).stream()
                .map(Versioned::state)
                .anyMatch(course -> course.topics().contains(topic) && course.certifies(memberId, day));
    }

    Versioned<Course> add(Course course, Command command) {
        return store.create(course.courseId(), command, course.planned(command.by()));
    }

    /** @throws Refusal {@code NOT_FOUND} for a course that the caller may not change; as the domain */
    Versioned<Course> change(
            UUID id,
            @Nullable Long ifVersion,
            Caller caller,
            Command command,
            Function<Course, Change<Course, DomainEvent>> decision) {
        access.requireVisible(caller, store.get(id).state().unitId(), clock.instant(), "course");
        return store.change(id, ifVersion, command, decision);
    }

    /** The same for those whose members are to attend. */
    Versioned<Course> changeOfOthers(
            UUID id,
            @Nullable Long ifVersion,
            Caller caller,
            Command command,
            Function<Course, Change<Course, DomainEvent>> decision) {
        visible(id, caller);
        return store.change(id, ifVersion, command, decision);
    }

    /** @throws Refusal {@code NOT_FOUND} */
    Versioned<Course> visible(UUID id, Caller caller) {
        Versioned<Course> course = store.get(id);
        if (!sees(caller, course.state())) {
            throw Refusal.notFound("course");
        }
        return course;
    }

    /** Newest first. */
    List<Versioned<Course>> list(Caller caller, int limit) {
        return store.query(Filters.empty(), Sorts.descending("state.heldOn"), 5000).stream()
                .filter(course -> sees(caller, course.state()))
                .limit(limit)
                .toList();
    }

    /** Closed courses with certificates that end before a day. */
    List<Versioned<Course>> expiringBefore(LocalDate day) {
        return store.query(
                Filters.and(
                        Filters.eq("state.status", Course.Status.CLOSED.name()),
                        Filters.lte("state.enrolments.validUntil", day)),
                Sorts.ascending("_id"),
                5000);
    }

    void remind(UUID id, Command command, Function<Course, Change<Course, DomainEvent>> due) {
        store.change(id, command, due);
    }

    private boolean sees(Caller caller, Course course) {
        Instant now = clock.instant();
        return access.covers(caller, course.unitId(), now)
                || directory.tree().covers(course.unitId(), caller.unitId(), now);
    }

    /** @throws Refusal {@code OUTSIDE_YOUR_UNIT} */
    void requireOwn(Caller caller, UUID unitId) {
        if (directory.tree().at(unitId, clock.instant()).isEmpty()) {
            throw Refusal.invalid("UNKNOWN_UNIT", Map.of("field", "unitId"));
        }
        access.requireUnit(caller, unitId, clock.instant());
    }
}

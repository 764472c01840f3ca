package vn.tuantra.team.training;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Command;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.store.AggregateStore;
import vn.tuantra.chassis.store.AggregateStores;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.contract.DomainEvent;
import vn.tuantra.contract.training.TrainingTopic;
import vn.tuantra.team.training.domain.Course;

/** Every course. */
@Component
public class Courses {

    private final AggregateStore<Course> store;
    private final Holdings<Course> held;
    private final Programmes programmes;

    Courses(AggregateStores stores, TrainingAccess access, Programmes programmes) {
        this.store = stores.of(Course.class, "course", "courses");
        this.held = new Holdings<>("course", store, Course::unitId, access);
        this.programmes = programmes;
        store.ensureIndex(Indexes.ascending("state.enrolments.memberId"), false);
        store.ensureIndex(Indexes.descending("state.heldOn"), false);
    }

    /** Whether a member holds a certificate for a topic on a day. */
    public boolean isTrained(UUID memberId, TrainingTopic topic, LocalDate day) {
        return store.query(Filters.eq("state.enrolments.memberId", memberId), Sorts.ascending("_id"), 1000).stream()
                .map(Versioned::state)
                .anyMatch(course -> course.topics().contains(topic) && course.certifies(memberId, day));
    }

    /**
     * Plans a course within its programme. A repetition is answered as before, whatever has become of the programme since.
     *
     * @throws Refusal {@code UNKNOWN_PROGRAMME}, {@code PROGRAMME_ENDED}, {@code TOPIC_NOT_IN_PROGRAMME},
     *     {@code TOO_FEW_HOURS}, {@code ID_ALREADY_USED}
     */
    Versioned<Course> plan(Course course, Caller caller, Command command) {
        if (store.find(course.courseId()).isEmpty()) {
            programmes.named(course.programmeId(), caller).requireRoomFor(course);
        }
        return store.create(course.courseId(), command, course.planned(command.by()));
    }

    /** @throws Refusal {@code NOT_FOUND} for a course that the caller may not change; as the domain */
    Versioned<Course> change(
            UUID id,
            @Nullable Long ifVersion,
            Caller caller,
            Command command,
            Function<Course, Change<Course, DomainEvent>> decision) {
        return held.change(id, ifVersion, caller, command, decision);
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
        return held.visible(id, caller);
    }

    /** Newest first. */
    List<Course> list(Caller caller, int limit) {
        return held.list(caller, Sorts.descending("state.heldOn"), limit);
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
}

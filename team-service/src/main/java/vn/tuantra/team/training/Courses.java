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
import vn.tuantra.chassis.register.Order;
import vn.tuantra.chassis.register.Register;
import vn.tuantra.chassis.register.Registers;
import vn.tuantra.chassis.security.Caller;
import vn.tuantra.chassis.security.Role;
import vn.tuantra.chassis.store.Page;
import vn.tuantra.chassis.store.Versioned;
import vn.tuantra.contract.DomainEvent;
import vn.tuantra.contract.training.TrainingTopic;
import vn.tuantra.team.training.domain.Course;

/** Every course. */
@Component
public class Courses {

    private static final Order<Course> NEWEST_FIRST =
            Order.descending("heldOn", course -> course.heldOn().toString(), LocalDate::parse);
    private static final int MOST_OF_A_MEMBER = 1000;
    private static final int BATCH = 5000;

    private final Register<Course> register;
    private final TrainingAccess access;
    private final Programmes programmes;

    Courses(Registers registers, TrainingAccess access, Programmes programmes) {
        this.register = registers.of(Course.class, "course", "courses", "unitId", Course::unitId);
        this.access = access;
        this.programmes = programmes;
        register.store().ensureIndex(Indexes.ascending("state.enrolments.memberId"), false);
        register.store().ensureIndex(Indexes.descending("state.heldOn"), false);
    }

    /** Whether a member holds a certificate for a topic on a day. */
    public boolean isTrained(UUID memberId, TrainingTopic topic, LocalDate day) {
        return of(memberId).stream()
                .anyMatch(course -> course.topics().contains(topic) && course.certifies(memberId, day));
    }

    /** Those that a person was sent to, the latest first. */
    List<Course> of(UUID memberId) {
        return register
                .store()
                .query(
                        Filters.eq("state.enrolments.memberId", memberId),
                        Sorts.descending("state.heldOn"),
                        MOST_OF_A_MEMBER)
                .stream()
                .map(Versioned::state)
                .toList();
    }

    /**
     * Plans a course within its programme. A repetition is answered as before, whatever has become of the programme since.
     *
     * @throws Refusal {@code UNKNOWN_PROGRAMME}, {@code PROGRAMME_ENDED}, {@code TOPIC_NOT_IN_PROGRAMME},
     *     {@code TOO_FEW_HOURS}, {@code ID_ALREADY_USED}
     */
    Versioned<Course> plan(Course course, Caller caller, Command command) {
        if (register.store().find(course.courseId()).isEmpty()) {
            programmes.named(course.programmeId(), caller).requireRoomFor(course);
        }
        return register.create(course.courseId(), command, course.planned(command.by()));
    }

    /** @throws Refusal {@code NOT_FOUND}, {@code DUTY_NOT_HELD} for a course that the caller may not change; as the domain */
    Versioned<Course> change(
            UUID id,
            @Nullable Long ifVersion,
            Caller caller,
            Role role,
            Command command,
            Function<Course, Change<Course, DomainEvent>> decision) {
        return register.store().change(id, ifVersion, command, course -> {
            access.requireChangeable(caller, role, course.unitId(), "course");
            return decision.apply(course);
        });
    }

    /** The same for those whose members are to attend. */
    Versioned<Course> changeOfOthers(
            UUID id,
            @Nullable Long ifVersion,
            Caller caller,
            Command command,
            Function<Course, Change<Course, DomainEvent>> decision) {
        visible(id, caller);
        return register.store().change(id, ifVersion, command, decision);
    }

    /** @throws Refusal {@code NOT_FOUND} */
    Versioned<Course> visible(UUID id, Caller caller) {
        return register.store()
                .find(id)
                .filter(found -> access.sees(caller, found.state().unitId()))
                .orElseThrow(() -> Refusal.notFound("course"));
    }

    /** Newest first. */
    Page<Versioned<Course>> page(Caller caller, @Nullable String cursor, int limit) {
        return register.ordered(access.seen(caller), Filters.empty(), NEWEST_FIRST, cursor, limit);
    }

    /** Closed courses with certificates that still hold and end until a day. */
    List<Versioned<Course>> expiring(LocalDate today, LocalDate day) {
        return register.store()
                .query(
                        Filters.and(
                                Filters.eq("state.status", Course.Status.CLOSED.name()),
                                Filters.gt("state.enrolments.validUntil", today),
                                Filters.lte("state.enrolments.validUntil", day)),
                        Sorts.ascending("state.heldOn"),
                        BATCH);
    }

    void remind(UUID id, Command command, Function<Course, Change<Course, DomainEvent>> due) {
        register.store().change(id, command, due);
    }
}

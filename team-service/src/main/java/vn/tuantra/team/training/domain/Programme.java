package vn.tuantra.team.training.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuantra.chassis.aggregate.Change;
import vn.tuantra.chassis.aggregate.Refusal;
import vn.tuantra.chassis.aggregate.Steps;
import vn.tuantra.contract.Actor;
import vn.tuantra.contract.DomainEvent;
import vn.tuantra.contract.training.ProgrammeAdopted;
import vn.tuantra.contract.training.ProgrammeEnded;
import vn.tuantra.contract.training.TrainingTopic;

/**
 * What the police have decided to teach (6.2, III.7): the frame of the courses that are planned under it.
 *
 * @param unitId who adopted it
 * @param content its outline in words, if there is one
 * @param minimumHours of teaching that every course of it has at least
 * @param legalBasis number of the document that it rests on, if there is one
 */
public record Programme(
        UUID programmeId,
        UUID unitId,
        String title,
        @Nullable String content,
        Set<TrainingTopic> topics,
        int minimumHours,
        @Nullable String legalBasis,
        Status status) {

    /** Life of a programme. */
    public enum Status {
        ADOPTED,
        ENDED
    }

    /** What can be done with a programme in which state. */
    public static final Steps<Status> STEPS =
            Steps.<Status>table().step("end-programme", Status.ADOPTED).build();

    public Programme {
        topics = Topics.inOrder(topics);
    }

    public Change<Programme, DomainEvent> adopted(Actor by) {
        return Change.of(this, new ProgrammeAdopted(programmeId, unitId, List.copyOf(topics), by));
    }

    /**
     * No course is planned under it any more; those that were planned before go on.
     *
     * @throws Refusal {@code ILLEGAL_TRANSITION}
     */
    public Change<Programme, DomainEvent> end(Actor by) {
        STEPS.require("end-programme", status);
        return Change.of(
                new Programme(programmeId, unitId, title, content, topics, minimumHours, legalBasis, Status.ENDED),
                new ProgrammeEnded(programmeId, unitId, List.copyOf(topics), by));
    }

    /**
     * Whether a course may be planned under it.
     *
     * @throws Refusal {@code PROGRAMME_ENDED}, {@code TOPIC_NOT_IN_PROGRAMME}, {@code TOO_FEW_HOURS}
     */
    public void requireRoomFor(Course course) {
        if (status == Status.ENDED) {
            throw Refusal.conflict("PROGRAMME_ENDED", Map.of("programme", programmeId));
        }
        for (TrainingTopic topic : course.topics()) {
            if (!topics.contains(topic)) {
                throw Refusal.invalid("TOPIC_NOT_IN_PROGRAMME", Map.of("field", "topics", "topic", topic.name()));
            }
        }
        if (course.hours() < minimumHours) {
            throw Refusal.invalid("TOO_FEW_HOURS", Map.of("field", "hours", "minimum", minimumHours));
        }
    }
}

package vn.tuantra.reporting.indicator.resource;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.stereotype.Repository;
import vn.tuantra.chassis.messaging.ReceivedEvent;
import vn.tuantra.contract.VietnamDay;
import vn.tuantra.contract.training.CourseClosed;
import vn.tuantra.contract.training.TrainedMember;
import vn.tuantra.reporting.indicator.Counted;
import vn.tuantra.reporting.indicator.FactDocuments;
import vn.tuantra.reporting.indicator.IndicatorView;
import vn.tuantra.reporting.indicator.domain.Cell;
import vn.tuantra.reporting.indicator.generation.FactView;
import vn.tuantra.reporting.indicator.generation.FactViews;
import vn.tuantra.reporting.indicator.generation.Family;

/**
 * Indicator R1: courses that were held, and members who were trained, each once in a period however many courses they
 * passed. A course belongs to the first of the wards whose members it trained: a district's number is the sum of the
 * wards'.
 */
@Repository
class Trainings implements IndicatorView {

    private final FactView courses;

    Trainings(FactViews views) {
        this.courses =
                views.of(Family.TEAMS, "training_facts", Trainings::fact, Indexes.ascending("passed.ward", "heldOn"));
    }

    private record Passed(UUID memberId, UUID wardId) {}

    private record Held(UUID courseId, Instant on, List<Passed> passed) {}

    private static Optional<FactDocuments.Fact> fact(ReceivedEvent received) {
        if (!(received.payload() instanceof CourseClosed closed)) {
            return Optional.empty();
        }
        List<Document> passed = closed.passed().stream().map(Trainings::stored).toList();
        return Optional.of(new FactDocuments.Fact(
                closed.courseId(),
                received.sequence(),
                Updates.combine(
                        Updates.set("heldOn", VietnamDay.startOf(closed.heldOn())), Updates.set("passed", passed))));
    }

    @Override
    public List<Counted> counted(Collection<UUID> wards, Instant from, Instant to) {
        List<Held> held = courses.read(facts -> facts.find(Filters.and(
                        Filters.in("passed.ward", wards), Filters.gte("heldOn", from), Filters.lt("heldOn", to)))
                .map(Trainings::held)
                .into(new ArrayList<>()));
        List<Counted> counted = new ArrayList<>();
        held.stream()
                .filter(course -> wards.contains(course.passed().getFirst().wardId()))
                .forEach(course -> counted.add(
                        Counted.of("course", course.courseId(), course.on(), List.of(new Cell("R1", "COURSES", 1)))));
        firstTrained(held, wards)
                .forEach((member, on) -> counted.add(
                        Counted.of("member", member.memberId(), on, List.of(new Cell("R1", "TRAINED", 1)))));
        return counted;
    }

    /** Who was trained in which ward, and when for the first time. */
    private static Map<Passed, Instant> firstTrained(List<Held> held, Collection<UUID> wards) {
        return held.stream()
                .sorted(Comparator.comparing(Held::on))
                .flatMap(course -> course.passed().stream()
                        .filter(member -> wards.contains(member.wardId()))
                        .map(member -> Map.entry(member, course.on())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, _) -> first));
    }

    private static Document stored(TrainedMember member) {
        return new Document("member", member.memberId()).append("ward", member.wardId());
    }

    private static Held held(Document stored) {
        return new Held(
                stored.get("_id", UUID.class),
                stored.getDate("heldOn").toInstant(),
                stored.getList("passed", Document.class).stream()
                        .map(member -> new Passed(member.get("member", UUID.class), member.get("ward", UUID.class)))
                        .toList());
    }
}
